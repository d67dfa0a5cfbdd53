/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
// The live connection. The browser connects again by itself and says how far it has been told.

import { addAlerts, addWindows, reset } from './model.js';

const SILENCE_MILLIS = 15000;
const RETRY_MILLIS = 3000;

export function connect(model, changed, announce) {
	const source = new EventSource('/events');
	let heard = Date.now();
	let toldAll = false;

	function connection(kind) {
		if (model.connection !== kind) {
			model.connection = kind;
			changed('connection');
		}
	}

	function on(name, apply) {
		source.addEventListener(name, message => {
			heard = Date.now();
			apply(JSON.parse(message.data));
			changed(name);
		});
	}

	on('hello', hello => {
		if (!hello.resumed) {
			toldAll = false;
			reset(model);
			changed('reset');
		}
		connection('live');
	});
	on('session', session => {
		model.session = session;
	});
	on('windows', windows => addWindows(model, windows));
	on('alerts', alerts => {
		const fresh = addAlerts(model, alerts);
		if (toldAll) {
			fresh.forEach(announce);
		}
	});
	on('signal', signal => {
		model.signal = signal;
	});
	on('bands', bands => {
		model.bands = bands;
	});
	// What came before the first beat is the past and is not announced.
	on('beat', () => {
		toldAll = true;
		connection('live');
	});
	on('busy', () => connection('busy'));
	on('summary', summary => {
		model.summary = summary;
		source.close();
		clearInterval(watch);
		connection('ended');
	});
	source.onerror = () => {
		if (source.readyState === EventSource.CLOSED) {
			// An answer that is no stream ends the browser's own attempts.
			clearInterval(watch);
			setTimeout(connect, RETRY_MILLIS, model, changed, announce);
		}
		if (model.connection !== 'busy') {
			connection('lost');
		}
	};
	const watch = setInterval(() => {
		if (model.connection === 'live' && Date.now() - heard > SILENCE_MILLIS) {
			connection('silent');
		}
	}, 1000);
}
