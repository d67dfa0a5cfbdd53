/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// The state card, the bar above it and the facts of the run.

import { newest, trouble } from './model.js';
import { alertName, brief, clock, count, fixed, hertz, verdict } from './words.js';

const CONNECTIONS = {
	waiting: ['waiting', 'Connecting'],
	live: ['live', 'Live'],
	lost: ['lost', 'Connection lost, trying again'],
	silent: ['lost', 'No news for 15 s'],
	busy: ['lost', 'Too many pages are open'],
	ended: ['ended', 'Run ended'],
};

const ICONS = {
	normal: 'M4 13l5 5L20 6',
	learning: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 3',
	alarm: 'M12 3L2 20h20zM12 10v4M12 17.2v.1',
	refused: 'M5 5l14 14M19 5L5 19',
	sensor: 'M12 3a9 9 0 1 1-.01 0M12 7v6M12 16.5v.1',
	ended: 'M6 6h12v12H6z',
	waiting: 'M5 12h.1M12 12h.1M19 12h.1',
};

export function icon(kind) {
	const span = document.createElement('span');
	span.className = 'badge-icon';
	span.setAttribute('aria-hidden', 'true');
	draw(span, kind);
	return span;
}

function draw(span, kind) {
	const space = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(space, 'svg');
	const path = document.createElementNS(space, 'path');
	svg.setAttribute('viewBox', '0 0 24 24');
	path.setAttribute('d', ICONS[kind]);
	svg.append(path);
	span.replaceChildren(svg);
}

function byId(id) {
	return document.getElementById(id);
}

// Screen readers speak again what is set again, so only what differs is set.
function say(id, text) {
	const element = byId(id);
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

function list(id, entries) {
	byId(id).replaceChildren(...entries.map(([name, value]) => {
		const group = document.createElement('div');
		const dt = document.createElement('dt');
		const dd = document.createElement('dd');
		dt.textContent = name;
		dd.textContent = value;
		group.append(dt, dd);
		return group;
	}));
}

export function showConnection(model) {
	const [kind, text] = CONNECTIONS[model.connection];
	byId('connection').dataset.kind = kind;
	say('connection-text', text);
}

export function showOverview(model) {
	const now = newest(model);
	const [kind, word, sentence] = verdict(model);
	const card = byId('overview');
	if (card.dataset.drawn !== kind) {
		card.dataset.kind = kind;
		card.dataset.drawn = kind;
		draw(byId('badge-icon'), kind);
	}
	say('state', word);
	say('sentence', sentence);
	document.title = word + (model.session ? ' – ' + model.session.title : '') + ' – Judder';

	const fault = trouble(model);
	byId('notice').hidden = !fault || Boolean(model.summary);
	if (fault) {
		say('notice', alertName(fault.type)[1] + ' at ' + clock(fault.timeSeconds) + (fault.text ? ': ' + fault.text : ''));
	}
	showProgress(kind === 'learning' && now.total > 0 ? now.done / now.total * 100 : null);
	showScore(now);
	showNumbers(model, now);
}

function showProgress(percent) {
	const bar = byId('progress');
	bar.hidden = percent === null;
	if (percent !== null) {
		bar.setAttribute('aria-valuenow', Math.round(percent));
		bar.firstElementChild.style.width = Math.min(100, percent) + '%';
	}
}

function showScore(now) {
	const score = now && Number.isFinite(now.score) ? now.score : null;
	const limit = now && Number.isFinite(now.threshold) ? now.threshold : null;
	const gauge = byId('gauge');
	say('score', score === null ? 'none yet' : fixed(score, 1));
	byId('score').toggleAttribute('data-none', score === null);
	gauge.setAttribute('aria-valuenow', score === null ? 0 : score.toFixed(1));
	gauge.setAttribute('aria-valuetext', (score === null ? 'no score yet' : 'score ' + fixed(score, 1))
		+ (limit === null ? '' : ', limit ' + fixed(limit, 1)));
	gauge.toggleAttribute('data-over', score !== null && limit !== null && score > limit);
	byId('gauge-fill').style.width = (score || 0) + '%';
	for (const id of ['gauge-limit', 'gauge-limit-text']) {
		byId(id).hidden = limit === null;
	}
	byId('gauge-beyond').style.width = limit === null ? 0 : 100 - limit + '%';
	if (limit !== null) {
		byId('gauge-limit').style.left = limit + '%';
		// The words stay inside the scale and off its ends.
		byId('gauge-limit-text').style.left = Math.min(80, Math.max(16, limit)) + '%';
		say('gauge-limit-text', 'limit ' + fixed(limit, 1));
	}
}

function showNumbers(model, now) {
	if (!now) {
		list('numbers', []);
		return;
	}
	const unit = model.session ? ' ' + model.session.unit : '';
	const axes = model.session ? model.session.axes : [];
	list('numbers', [
		['Running time', clock(now.timeSeconds)],
		['Windows', String(now.index + 1)],
		...now.axisRms.map((rms, i) => ['RMS ' + (axes[i] || i + 1), brief(rms) + unit]),
		...now.regime ? [['Regime', now.regime]] : [],
	]);
}

export function showSession(model) {
	const session = model.session;
	say('title', session ? session.title : 'Judder');
	say('source', session ? session.source : '');
	list('about', !session ? [] : [
		['Source', session.source],
		['Sampling rate', hertz(session.rateHertz)],
		['Axes', session.axes.join(', ') + ' in ' + session.unit],
		['Window', count(session.window, 'sample') + ', ' + brief(session.window / session.rateHertz * 1000) + ' ms'],
		['Step', count(session.hop, 'sample') + ', ' + brief(session.hop / session.rateHertz * 1000) + ' ms'],
		['Features', String(session.features.length)],
		['Methods', session.methods.join(', ')],
		['False-alarm rate', brief(session.falseAlarmRate * 100) + ' % of windows'],
		['Regimes', session.regimes.join(', ') || 'one'],
		['Learned state', session.digest || 'none yet'],
	]);
}
