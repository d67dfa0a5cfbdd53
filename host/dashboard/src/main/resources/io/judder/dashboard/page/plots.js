/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// What the four plots show.

import { axisColour, colour, create, finish, level, marking, restyle, scale, shading } from './canvas.js';
import { newest } from './model.js';
import { brief, clock, fixed } from './words.js';

// Points that a plot shows at most; more cannot be told apart on a screen.
const COLUMNS = 600;

// Seconds between two ticks of running time.
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

const plots = {};
const hiddenAxes = new Set();

function createAll() {
	restyle();
	const decibels = item => item.dataset.label + ': ' + brief(item.parsed.y) + ' dB';
	plots.score = create('plot-score', { x: scale('Running time', clock), y: { ...level('Score (0 to 100)'), min: 0, max: 100 } },
		[shading], { callbacks: { title: items => clock(items[0].parsed.x),
			label: item => item.dataset.label + ' ' + fixed(item.parsed.y, 1) } });
	plots.waveform = create('plot-waveform', { x: scale('Time in the window (ms)'), y: level('Signal') }, [],
		{ callbacks: { title: items => brief(items[0].parsed.x) + ' ms', label: item => item.dataset.label + ': ' + brief(item.parsed.y) } });
	plots.spectrum = create('plot-spectrum', { x: scale('Frequency'), y: level('Level (dB)') }, [],
		{ callbacks: { title: frequency, label: decibels } });
	plots.envelope = create('plot-envelope', { x: scale('Frequency'), y: level('Level (dB)') }, [marking],
		{ callbacks: { title: frequency, label: decibels } });
}

function frequency(items) {
	return brief(items[0].parsed.x) + ' ' + items[0].chart.options.scales.x.title.text.replace(/.*\((.*)\)/, '$1');
}

// The windows since the clock last jumped back; a line cannot run backwards.
function sinceJump(windows) {
	let first = windows.length - 1;
	while (first > 0 && windows[first - 1].timeSeconds <= windows[first].timeSeconds) {
		first--;
	}
	return windows.slice(Math.max(0, first));
}

// Keeps the lowest and the highest score of each column, in their order, so that no excursion is lost.
function thinned(windows) {
	const step = Math.max(1, Math.ceil(windows.length / COLUMNS));
	const kept = [];
	for (let i = 0; i < windows.length; i += step) {
		const column = windows.slice(i, i + step);
		const scored = column.filter(window => Number.isFinite(window.score));
		if (step === 1 || scored.length === 0) {
			kept.push(column[0]);
			continue;
		}
		const low = scored.reduce((a, b) => b.score < a.score ? b : a);
		const high = scored.reduce((a, b) => b.score > a.score ? b : a);
		kept.push(...low === high ? [low] : low.index < high.index ? [low, high] : [high, low]);
	}
	return kept;
}

function spansOf(windows) {
	const spans = [];
	let last = null;
	for (const window of windows) {
		const alarm = window.alarm;
		if (!alarm && window.state === 'watching') {
			last = null;
			continue;
		}
		if (!last || last.alarm !== alarm) {
			last = { alarm, from: last ? last.to : window.timeSeconds, to: window.timeSeconds };
			spans.push(last);
		}
		last.to = window.timeSeconds;
	}
	return spans;
}

// A score between two gaps has no line and is drawn as a dot.
function alone(point, i, points) {
	return [points[i - 1], points[i + 1]].some(other => other && Number.isFinite(other.score)) ? 0 : 2.5;
}

// The smallest step that people count in and that leaves room for the words of each tick.
function timeStep(plot) {
	const { min, max } = plot.options.scales.x;
	const room = Math.max(2, plot.width / 75);
	return TIME_STEPS.find(step => (max - min) / step <= room) || Math.ceil((max - min) / room / 86400) * 86400;
}

export function plotScore(model) {
	const plot = plots.score;
	const windows = sinceJump(model.windows);
	const points = thinned(windows);
	const now = newest(model);
	plot.data.datasets = [
		{ label: 'score', data: points.map(w => ({ x: w.timeSeconds, y: Number.isFinite(w.score) ? w.score : NaN })),
			borderColor: colour('score'), backgroundColor: colour('score'), pointRadius: points.map(alone) },
		{ label: 'limit', data: points.map(w => ({ x: w.timeSeconds, y: Number.isFinite(w.threshold) ? w.threshold : NaN })),
			borderColor: colour('limit'), backgroundColor: colour('limit'), borderDash: [6, 4], stepped: true },
	];
	plot.options.spans = spansOf(windows);
	if (now) {
		plot.options.scales.x.min = windows[0].timeSeconds;
		plot.options.scales.x.max = Math.max(now.timeSeconds, windows[0].timeSeconds + 1);
		plot.options.scales.x.ticks.stepSize = timeStep(plot);
	}
	finish(plot, Boolean(now), 'Score over time' + (now && Number.isFinite(now.score)
		? ': now ' + fixed(now.score, 1) + (Number.isFinite(now.threshold) ? ', limit ' + fixed(now.threshold, 1) : '') : ''), 'No window yet');
}

function row(values, start, step) {
	return values.map((y, i) => ({ x: start + i * step, y: y === null ? NaN : y }));
}

function plotWaveform(model, axes) {
	const plot = plots.waveform;
	const traces = model.signal ? model.signal.waveform : [];
	const end = Math.max(0, ...traces.map(trace => trace.stepSeconds * trace.minimum.length * 1000));
	plot.options.scales.x.max = end || 1;
	plot.options.scales.y.title.text = 'Signal (' + model.session.unit + ')';
	plot.data.datasets = traces.filter(trace => !hiddenAxes.has(trace.axis)).flatMap(trace => {
		const look = { borderColor: axisColour(axes, trace.axis), backgroundColor: axisColour(axes, trace.axis), borderWidth: 1 };
		const step = trace.stepSeconds * 1000;
		return [{ ...look, label: trace.axis + ' highest', data: row(trace.maximum, 0, step), fill: '+1' },
			{ ...look, label: trace.axis + ' lowest', data: row(trace.minimum, 0, step) }];
	});
	finish(plot, traces.length > 0, 'Waveform of ' + axes.join(', '), 'No signal yet');
}

// Steps of 20 dB keep the scale still while the levels flicker; names of lines need room above.
function levels(spectra, named) {
	const known = spectra.flatMap(spectrum => spectrum.decibels).filter(Number.isFinite);
	if (!known.length) {
		return { min: -100, max: 0 };
	}
	const low = Math.min(...known);
	const high = Math.max(...known);
	return { min: Math.floor(low / 20) * 20, max: Math.ceil((high + (named ? 0.3 * (high - low) : 0)) / 20) * 20 };
}

function plotSpectrum(plot, words, spectra, markers, axes, why) {
	const end = Math.max(0, ...spectra.map(spectrum => spectrum.startHertz + spectrum.stepHertz * (spectrum.decibels.length - 1)));
	const kilo = end >= 2000 ? 1000 : 1;
	plot.options.scales.x.title.text = 'Frequency (' + (kilo === 1 ? 'Hz' : 'kHz') + ')';
	plot.options.scales.x.min = 0;
	plot.options.scales.x.max = end / kilo || 1;
	Object.assign(plot.options.scales.y, levels(spectra, markers.length > 0));
	plot.data.datasets = spectra.filter(spectrum => !hiddenAxes.has(spectrum.axis)).map(spectrum => ({
		label: spectrum.axis, borderColor: axisColour(axes, spectrum.axis), backgroundColor: axisColour(axes, spectrum.axis),
		data: row(spectrum.decibels, spectrum.startHertz / kilo, spectrum.stepHertz / kilo),
	}));
	plot.options.markers = markers.map(marker => ({ label: marker.label, at: marker.hertz / kilo })).sort((a, b) => a.at - b.at);
	finish(plot, spectra.length > 0, words + ' of ' + axes.join(', ')
		+ (markers.length ? '; marked: ' + markers.map(marker => marker.label + ' ' + brief(marker.hertz) + ' Hz').join(', ') : ''), why);
}

export function plotSignal(model) {
	if (!model.session) {
		return;
	}
	const axes = model.session.axes;
	const signal = model.signal || { spectrum: [], envelope: [], markers: [] };
	const why = model.signal ? 'Not computed in this run' : 'No signal yet';
	plotWaveform(model, axes);
	plotSpectrum(plots.spectrum, 'Spectrum', signal.spectrum, [], axes, why);
	plotSpectrum(plots.envelope, 'Envelope spectrum', signal.envelope, signal.markers, axes, why);
}

// One button per axis, which is also the key to its colour.
export function showAxes(model, changed) {
	const axes = model.session ? model.session.axes : [];
	document.getElementById('axes').replaceChildren(...axes.map((axis, i) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = axis;
		button.setAttribute('aria-label', 'Axis ' + axis);
		button.style.setProperty('--axis', 'var(--axis-' + i % 3 + ')');
		button.setAttribute('aria-pressed', String(!hiddenAxes.has(axis)));
		button.addEventListener('click', () => {
			if (!hiddenAxes.delete(axis)) {
				hiddenAxes.add(axis);
			}
			button.setAttribute('aria-pressed', String(!hiddenAxes.has(axis)));
			changed('signal');
		});
		return button;
	}));
}

// Draws anew in the colours of the light or dark scheme.
export function recreate() {
	for (const plot of Object.values(plots)) {
		plot.destroy();
	}
	createAll();
}
