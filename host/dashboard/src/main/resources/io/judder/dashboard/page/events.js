/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// The list of events, newest first.

import { icon } from './overview.js';
import { alertName, clock, featureName, fixed, movedWords, sigma } from './words.js';

const MOST_SHOWN = 100;

function row(alert, digest) {
	const [kind, name] = alertName(alert.type);
	const item = document.createElement('li');
	const strong = document.createElement('strong');
	const time = document.createElement('time');
	item.dataset.kind = kind;
	item.dataset.type = alert.type;
	strong.textContent = name;
	time.textContent = clock(alert.timeSeconds);
	item.append(icon(kind), strong, time);
	const facts = [];
	if (Number.isFinite(alert.score)) {
		facts.push('score ' + fixed(alert.score, 1)
			+ (Number.isFinite(alert.threshold) ? ', limit ' + fixed(alert.threshold, 1) : ''));
	}
	// The learned state is named only when it is no longer the one of this run.
	if (alert.digest && alert.digest !== digest) {
		facts.push('learned state ' + alert.digest);
	}
	for (const text of [alert.text, ...alert.moved.map(moved => featureName(moved.feature) + ': ' + sigma(moved.deviation)),
		facts.join('; ')]) {
		if (text) {
			const line = document.createElement('p');
			line.textContent = text;
			item.append(line);
		}
	}
	return item;
}

export function showEvents(model) {
	const newestFirst = model.alerts.slice(-MOST_SHOWN).reverse();
	document.getElementById('events').replaceChildren(...newestFirst.map(alert => row(alert, model.session && model.session.digest)));
	document.getElementById('events-empty').hidden = newestFirst.length > 0;
}

export function announce(alert) {
	const words = [alert.text, ...alert.moved.map(movedWords)].filter(Boolean).join('; ');
	document.getElementById('announcer').textContent =
		alertName(alert.type)[1] + ' at ' + clock(alert.timeSeconds) + (words ? ': ' + words : '');
}
