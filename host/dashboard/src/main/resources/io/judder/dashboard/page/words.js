/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// Numbers, times and sentences. The same in every locale: a decimal point, no grouping, units of the SI.

import { newest, standing } from './model.js';

export function fixed(value, digits) {
	return Number.isFinite(value) ? value.toFixed(digits).replace('-', '−') : '–';
}

// Three significant digits without an exponent, as far as that is readable.
export function brief(value) {
	if (!Number.isFinite(value)) {
		return '–';
	}
	const size = Math.abs(value);
	return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 || size === 0 ? 3 : 4);
}

export function clock(seconds) {
	const whole = Math.max(0, Math.floor(seconds));
	const two = number => String(number).padStart(2, '0');
	const days = Math.floor(whole / 86400);
	return (days ? days + ' d ' : '') + two(Math.floor(whole / 3600) % 24) + ':' + two(Math.floor(whole / 60) % 60)
		+ ':' + two(whole % 60);
}

export function hertz(value) {
	return value >= 1000 ? short(value / 1000) + ' kHz' : short(value) + ' Hz';
}

export function range(low, high) {
	if (low < 1000 && high >= 1000) {
		return hertz(low) + '–' + hertz(high);
	}
	return high >= 1000 ? short(low / 1000) + '–' + short(high / 1000) + ' kHz' : short(low) + '–' + short(high) + ' Hz';
}

// Three significant digits, no zeros behind them: for edges of bands and ticks of axes.
export function short(value) {
	return String(Number(value.toPrecision(3))).replace('-', '−');
}

export function featureName(feature) {
	const band = Number.isFinite(feature.highHertz) ? ' ' + range(feature.lowHertz, feature.highHertz) : '';
	return feature.name + band + (feature.axis ? ' on axis ' + feature.axis : '');
}

export function sigma(deviation) {
	return (deviation > 0 ? '+' : '') + fixed(deviation, 1) + '\u00a0σ';
}

export function movedWords(moved) {
	return featureName(moved.feature) + ' is ' + fixed(Math.abs(moved.deviation), 1) + ' σ '
		+ (moved.deviation >= 0 ? 'up' : 'down');
}

const TYPES = {
	'anomaly-raised': ['alarm', 'Anomaly raised'],
	'anomaly-present': ['alarm', 'Anomaly still present'],
	'anomaly-cleared': ['normal', 'Anomaly cleared'],
	'learning-refused': ['alarm', 'Learning refused'],
	'sensor-stuck': ['sensor', 'Sensor stuck'],
	'sensor-clipped': ['sensor', 'Sensor clipped'],
	'sensor-silent': ['sensor', 'Sensor silent'],
	'time-gap': ['sensor', 'Gap in time'],
};

// The kind, which chooses icon and colour, and the name of an event.
export function alertName(type) {
	return TYPES[type] || ['sensor', type];
}

const STEPS = {
	settling: ['learning', 'Settling', 'Waiting until the machine runs steadily'],
	learning: ['learning', 'Learning', 'Learning what is normal'],
	calibrating: ['learning', 'Calibrating', 'Choosing the limit from normal windows'],
};

// What the state card says: kind, word and sentence.
export function verdict(model) {
	const now = newest(model);
	const anomaly = standing(model);
	const summary = model.summary;
	if (summary) {
		return ['ended', 'Run ended', summary.text + ' ' + clock(summary.timeSeconds) + ', '
			+ count(summary.windows, 'window') + ', ' + count(summary.anomalies, 'anomaly', 'anomalies') + ' raised.'
			+ (anomaly ? ' An anomaly was present at the end.' : '')];
	}
	if (!now) {
		return ['waiting', 'Waiting', 'Waiting for the first window.'];
	}
	if (anomaly) {
		const cause = anomaly.moved.length ? ': ' + movedWords(anomaly.moved[0]) : '';
		return ['alarm', 'Anomaly', 'Anomaly since ' + clock(anomaly.since) + cause + '.'];
	}
	if (now.state === 'refused') {
		const refusal = model.alerts.filter(alert => alert.type === 'learning-refused').pop();
		return ['refused', 'Refused', refusal && refusal.text ? refusal.text
			: 'Learning was disturbed too much. Nothing was learned.'];
	}
	if (STEPS[now.state]) {
		const [kind, word, text] = STEPS[now.state];
		return [kind, word, text + (now.total > 0 ? ': ' + now.done + ' of ' + count(now.total, 'window') : '') + '.'];
	}
	return ['normal', 'Normal', Number.isFinite(now.score) && Number.isFinite(now.threshold) && now.score > now.threshold
		? 'This window is above the limit. An alarm needs several.' : 'The machine runs as it was learned.'];
}

export function count(number, one, many) {
	return number + ' ' + (number === 1 ? one : many || one + 's');
}
