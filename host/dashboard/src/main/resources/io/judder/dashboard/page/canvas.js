/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

// How plots look: colours of the page, axes, and what is drawn beside the lines.

import { short } from './words.js';

/* global Chart */

function colours() {
	const style = getComputedStyle(document.documentElement);
	return name => style.getPropertyValue('--' + name).trim();
}

export let colour = colours();

// Reads the colours and the font of the page again, for the light or the dark scheme.
export function restyle() {
	colour = colours();
	Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
	Chart.defaults.font.size = 12;
}

export function axisColour(axes, axis) {
	return colour('axis-' + Math.max(0, axes.indexOf(axis)) % 3);
}

export function level(title) {
	const vertical = scale(title);
	Object.assign(vertical.ticks, { autoSkipPadding: 2, maxTicksLimit: 8, includeBounds: true });
	return vertical;
}

export function scale(title, ticks) {
	return {
		type: 'linear',
		title: { display: true, text: title, color: colour('quiet'), padding: 2 },
		ticks: { color: colour('quiet'), maxRotation: 0, autoSkipPadding: 14, includeBounds: false, callback: ticks || (value => short(value)) },
		grid: { color: colour('grid') },
		border: { color: colour('edge') },
	};
}

// Shades spans of time behind the score.
export const shading = {
	id: 'shading',
	beforeDatasetsDraw(chart) {
		const { ctx, chartArea: area, scales: { x } } = chart;
		for (const span of chart.options.spans || []) {
			const left = x.getPixelForValue(span.from);
			const width = Math.max(2, x.getPixelForValue(span.to) - left);
			ctx.fillStyle = colour(span.alarm ? 'alarm-shade' : 'learn-shade');
			ctx.fillRect(left, area.top, width, area.bottom - area.top);
			if (span.alarm) {
				ctx.fillStyle = colour('limit');
				ctx.fillRect(left, area.bottom - 3, width, 3);
			}
		}
	},
};

// Draws named lines; names that would touch go to the next of three rows.
export const marking = {
	id: 'marking',
	afterDatasetsDraw(chart) {
		const { ctx, chartArea: area, scales: { x } } = chart;
		const ends = [-Infinity, -Infinity, -Infinity];
		ctx.save();
		ctx.font = '600 11px ' + Chart.defaults.font.family;
		ctx.textAlign = 'center';
		ctx.textBaseline = 'top';
		for (const marker of chart.options.markers || []) {
			const at = x.getPixelForValue(marker.at);
			if (at < area.left || at > area.right) {
				continue;
			}
			const half = ctx.measureText(marker.label).width / 2 + 3;
			const middle = Math.min(area.right - half, Math.max(area.left + half, at));
			const row = Math.max(0, ends.findIndex(end => end < middle - half));
			ends[row] = middle + half;
			const top = area.top + row * 15;
			ctx.strokeStyle = colour('quiet');
			ctx.setLineDash([4, 3]);
			ctx.beginPath();
			ctx.moveTo(at, top + 14);
			ctx.lineTo(at, area.bottom);
			ctx.stroke();
			ctx.fillStyle = colour('card');
			ctx.fillRect(middle - half, top, 2 * half, 14);
			ctx.fillStyle = colour('ink');
			ctx.fillText(marker.label, middle, top + 2);
		}
		ctx.restore();
	},
};

export function create(id, scales, plugins, tooltip) {
	return new Chart(document.getElementById(id), {
		type: 'line',
		data: { datasets: [] },
		plugins,
		options: {
			animation: false,
			parsing: false,
			normalized: true,
			responsive: true,
			maintainAspectRatio: false,
			interaction: { mode: 'nearest', axis: 'x', intersect: false },
			elements: { point: { radius: 0, hitRadius: 12, hoverRadius: 3 }, line: { borderWidth: 1.5 } },
			scales,
			plugins: { legend: { display: false }, tooltip },
		},
	});
}

// Draws a plot, or says why there is nothing to draw.
export function finish(plot, filled, words, why) {
	const frame = plot.canvas.parentElement;
	frame.toggleAttribute('data-filled', filled);
	frame.querySelector('.empty').textContent = why;
	plot.canvas.setAttribute('aria-label', words);
	plot.update('none');
}
