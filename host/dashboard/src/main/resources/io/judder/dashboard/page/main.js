/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// Ties the parts together: what changed is drawn once per frame, and not at all while the page is hidden.

import { announce, showEvents } from './events.js';
import { connect } from './feed.js';
import { createModel } from './model.js';
import { showBands, watchPointer } from './bands.js';
import { showConnection, showOverview, showSession } from './overview.js';
import { plotScore, plotSignal, recreate, showAxes } from './plots.js';

const model = createModel();
const stale = new Set();

const DRAWN_BY = {
	connection: ['connection'],
	reset: ['session', 'overview', 'score', 'events', 'bands', 'signal'],
	session: ['session', 'overview', 'bands', 'signal'],
	windows: ['overview', 'score'],
	alerts: ['overview', 'events'],
	signal: ['signal'],
	bands: ['bands'],
	summary: ['overview'],
};

const DRAW = {
	connection: showConnection,
	session(known) {
		showSession(known);
		showAxes(known, changed);
	},
	overview: showOverview,
	score: plotScore,
	events: showEvents,
	bands: showBands,
	signal: plotSignal,
};

function changed(what) {
	if (!stale.size && DRAWN_BY[what]) {
		requestAnimationFrame(draw);
	}
	for (const part of DRAWN_BY[what] || []) {
		stale.add(part);
	}
}

function draw() {
	const parts = [...stale];
	stale.clear();
	parts.forEach(part => DRAW[part](model));
}

recreate();
watchPointer(model);
changed('connection');
changed('reset');
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
	recreate();
	changed('reset');
});
connect(model, changed, announce);
