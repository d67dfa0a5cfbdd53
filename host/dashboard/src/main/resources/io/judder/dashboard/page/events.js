/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// The list of events, newest first.

import { icon } from './overview.js';
import { alertName, clock, fixed, movedWords } from './words.js';

const MOST_SHOWN = 100;

export function alertWords(alert) {
	const words = alert.moved.map(movedWords);
	if (alert.text) {
		words.unshift(alert.text);
	}
	return words.join('; ');
}

function row(alert) {
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
	if (alert.digest) {
		facts.push('learned state ' + alert.digest);
	}
	for (const text of [alertWords(alert), facts.join('; ')]) {
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
	document.getElementById('events').replaceChildren(...newestFirst.map(row));
	document.getElementById('events-empty').hidden = newestFirst.length > 0;
}

export function announce(alert) {
	const words = alertWords(alert);
	document.getElementById('announcer').textContent =
		alertName(alert.type)[1] + ' at ' + clock(alert.timeSeconds) + (words ? ': ' + words : '');
}
