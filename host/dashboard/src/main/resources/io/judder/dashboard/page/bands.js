/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// Which features moved: the farthest as a list, all of them as a map of axes and bands.

import { farthest } from './model.js';
import { count, featureName, hertz, sigma } from './words.js';

const MOST_LISTED = 6;
const FULL_SCALE = 8;
const FAR = 6;

let cells = [];
let features = null;
let pointed = -1;

// Features of one kind stand together: all bands, all bands of the envelope, the rest.
function kinds(session) {
	return groupBy(session.features.map((feature, i) => ({ feature, i })), ({ feature }) =>
		Number.isFinite(feature.highHertz) ? feature.name.replace(/\s*\d.*$/, '') : 'time');
}

function groupBy(members, key) {
	const groups = new Map();
	for (const member of members) {
		const name = key(member);
		groups.set(name, [...groups.get(name) || [], member]);
	}
	return groups;
}

function title(name) {
	return name === 'time' ? 'Time features' : name.charAt(0).toUpperCase() + name.slice(1) + ', by frequency';
}

function element(tag, className, text) {
	const created = document.createElement(tag);
	created.className = className;
	created.textContent = text || '';
	return created;
}

function heatRow(label, ...cellsOfRow) {
	const row = element('div', 'heat-row');
	const line = element('div', 'heat-cells');
	line.append(...cellsOfRow);
	row.append(element('span', '', label), line);
	return row;
}

function build(model) {
	const heat = document.getElementById('heat');
	heat.replaceChildren();
	cells = [];
	pointed = -1;
	features = model.session && model.session.features;
	if (!features) {
		return;
	}
	const longest = Math.max(...model.session.axes.map(axis => axis.length));
	heat.style.setProperty('--label', Math.min(10, longest) + 1 + 'ch');
	for (const [name, members] of kinds(model.session)) {
		const block = element('div', 'heat');
		block.append(element('h3', '', title(name)));
		const byAxis = groupBy(members, member => member.feature.axis);
		for (const [axis, row] of byAxis) {
			row.sort((a, b) => a.feature.lowHertz - b.feature.lowHertz);
			block.append(heatRow(axis || 'all', ...row.map(member => {
				const cell = document.createElement('i');
				cell.dataset.feature = member.i;
				cells[member.i] = cell;
				return cell;
			})));
		}
		const first = byAxis.values().next().value;
		if (name === 'time') {
			block.append(heatRow('', ...first.map(member => element('span', '', member.feature.name))));
		} else {
			block.append(heatRow('', edges(first)));
		}
		heat.append(block);
	}
}

// The frequencies below a row: both ends and the quarters between them.
function edges(row) {
	const line = element('div', 'heat-edges');
	const quarters = row.length >= 8 ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
	for (const quarter of quarters) {
		const at = Math.round(quarter * row.length);
		const label = element('span', '', hertz(at < row.length ? row[at].feature.lowHertz : row[at - 1].feature.highHertz));
		label.style.left = at / row.length * 100 + '%';
		line.append(label);
	}
	return line;
}

function colour(cell, deviation) {
	const size = Math.min(1, Math.abs(deviation || 0) / FULL_SCALE);
	cell.style.setProperty('--strength', Math.round(size * 100) + '%');
	cell.toggleAttribute('data-down', deviation < 0);
	cell.toggleAttribute('data-unknown', !Number.isFinite(deviation));
	cell.toggleAttribute('data-far', Math.abs(deviation || 0) >= FAR);
}

function listItem({ feature, deviation }) {
	const item = document.createElement('li');
	const track = element('div', 'track');
	const bar = document.createElement('i');
	const width = Math.min(1, Math.abs(deviation) / (2 * FULL_SCALE)) * 50;
	bar.style.width = width + '%';
	bar.style.left = (deviation < 0 ? 50 - width : 50) + '%';
	bar.toggleAttribute('data-down', deviation < 0);
	track.append(bar);
	item.append(element('span', 'name', featureName(feature)), element('span', 'amount', sigma(deviation)), track);
	return item;
}

function caption(model) {
	const deviation = pointed < 0 || !model.bands ? null : model.bands.deviations[pointed];
	document.getElementById('heat-caption').textContent = pointed < 0 || !features
		? 'Point at a field, or tap it, for its value. A frame marks 6 σ and more.'
		: featureName(features[pointed]) + ': ' + sigma(deviation);
}

export function showBands(model) {
	if (features !== (model.session && model.session.features)) {
		build(model);
	}
	const known = Boolean(model.bands && features && model.bands.deviations.length === features.length);
	document.getElementById('bands-empty').hidden = known;
	document.querySelector('.bands').hidden = !known;
	document.getElementById('bands-sentence').hidden = !known;
	document.getElementById('heat-scale').hidden = !known;
	if (known) {
		cells.forEach((cell, i) => colour(cell, model.bands.deviations[i]));
		document.getElementById('moved').replaceChildren(...farthest(model, MOST_LISTED).map(listItem));
		const far = model.bands.deviations.filter(deviation => Math.abs(deviation) >= FAR).length;
		document.getElementById('bands-sentence').textContent = far === 0 ? 'No feature is 6 σ or more from normal.'
			: count(far, 'feature is', 'features are') + ' 6 σ or more from normal.';
		caption(model);
	}
}

export function watchPointer(model) {
	document.getElementById('heat').addEventListener('pointerover', event => {
		pointed = event.target.dataset.feature ? Number(event.target.dataset.feature) : pointed;
		caption(model);
	});
}
