/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// What the page knows of the run. Nothing here touches the document.

const MOST_WINDOWS = 5000;
const MOST_EVENTS = 500;

export function createModel() {
	return { session: null, windows: [], alerts: [], signal: null, bands: null, summary: null, connection: 'waiting' };
}

// Forgets a run; another one is behind the same address.
export function reset(model) {
	Object.assign(model, createModel(), { connection: model.connection });
}

// A page that was cut off may be told the same windows twice.
export function addWindows(model, windows) {
	const last = newest(model);
	for (const window of windows) {
		if (!last || window.index > last.index) {
			model.windows.push(window);
		}
	}
	model.windows.splice(0, model.windows.length - MOST_WINDOWS);
}

// Returns the events that were not known.
export function addAlerts(model, alerts) {
	const fresh = alerts.filter(alert => !model.alerts.some(
		known => known.type === alert.type && known.timeSeconds === alert.timeSeconds && known.text === alert.text));
	model.alerts.push(...fresh);
	model.alerts.splice(0, model.alerts.length - MOST_EVENTS);
	return fresh;
}

export function newest(model) {
	return model.windows[model.windows.length - 1];
}

// The anomaly that stands: since when, and the features that its newest event names.
export function standing(model) {
	const now = newest(model);
	if (!now || !now.alarm) {
		return null;
	}
	let moved = [];
	for (let i = model.alerts.length - 1; i >= 0; i--) {
		const alert = model.alerts[i];
		if (alert.type === 'anomaly-cleared') {
			break;
		}
		if (alert.type === 'anomaly-raised' || alert.type === 'anomaly-present') {
			moved = moved.length ? moved : alert.moved;
			if (alert.type === 'anomaly-raised') {
				return { since: alert.timeSeconds, moved };
			}
		}
	}
	let first = model.windows.length - 1;
	while (first > 0 && model.windows[first - 1].alarm) {
		first--;
	}
	return { since: model.windows[first].timeSeconds, moved };
}

// A fault of the sensor or of time that is less than a minute old.
export function trouble(model) {
	const now = newest(model);
	for (let i = model.alerts.length - 1; i >= 0 && now; i--) {
		const alert = model.alerts[i];
		if (now.timeSeconds - alert.timeSeconds > 60) {
			return null;
		}
		if (alert.type.startsWith('sensor-') || alert.type === 'time-gap') {
			return alert;
		}
	}
	return null;
}

// The features that are farthest from normal now, at most so many.
export function farthest(model, most) {
	if (!model.bands || !model.session) {
		return [];
	}
	return model.session.features
		.map((feature, i) => ({ feature, deviation: model.bands.deviations[i] }))
		.filter(moved => Number.isFinite(moved.deviation))
		.sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation))
		.slice(0, most);
}
