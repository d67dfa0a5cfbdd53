/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Writes a run as one JSON object: the configuration, every window, every event, a summary. Windows are written as they come,
 * so that a run of days needs no memory for them; the file appears only when the run has ended.
 * <p>
 * When the disk fills up, the report is given up, the run goes on, and {@link #finish} says what happened.
 */
public final class JsonReport implements RunListener, AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final Path place;
	private final WholeFile file;
	private final JsonGenerator json;
	private final List<EventRow> events = new ArrayList<>();
	private IOException failure;

	/**
	 * Begins a report.
	 *
	 * @param place
	 *            where it shall appear.
	 * @param source
	 *            what is played, in words.
	 * @param configuration
	 *            the settings of the run.
	 * @throws SessionException
	 *             when nothing can be written there.
	 */
	public JsonReport(final Path place, final String source, final Map<String, Object> configuration)
			throws SessionException {
		this.place = place;
		this.file = WholeFile.begin(place);
		try {
			this.json = JSON.createGenerator(this.file.writer());
			// One window a line: a report is read by people, too.
			final DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"))
					.withObjectIndenter(new DefaultPrettyPrinter.NopIndenter());
			this.json.setPrettyPrinter(lines);
			begin(source, configuration);
		} catch (final IOException e) {
			this.file.close();
			throw WholeFile.failure(place, e);
		}
	}

	private void begin(final String source, final Map<String, Object> configuration) throws IOException {
		this.json.writeStartObject();
		this.json.writeStringField("tool", "judder 0.1.0");
		this.json.writeStringField("source", source);
		this.json.writeFieldName("configuration");
		JSON.writeValue(this.json, configuration);
		this.json.writeArrayFieldStart("windows");
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		if (this.failure != null) {
			return;
		}
		try {
			this.json.writeStartObject();
			this.json.writeStringField("file", row.file());
			this.json.writeNumberField("window", row.window());
			this.json.writeNumberField("time", row.time());
			this.json.writeStringField("state", row.state());
			number("score", row.score());
			number("threshold", row.threshold());
			this.json.writeNumberField("alarm", row.alarm() ? 1 : 0);
			this.json.writeEndObject();
		} catch (final IOException e) {
			giveUp(e);
		}
	}

	@Override
	public void event(final EventRow event) {
		this.events.add(event);
	}

	/**
	 * Ends the report and lets it appear.
	 *
	 * @param summary
	 *            the closing figures.
	 * @param digest
	 *            what was learned, or null.
	 * @throws SessionException
	 *             when it could not be written whole; nothing appears then.
	 */
	public void finish(final RunSummary summary, final String digest) throws SessionException {
		try {
			if (this.failure == null) {
				this.json.writeEndArray();
				this.json.writeArrayFieldStart("events");
				for (final EventRow event : this.events) {
					write(event);
				}
				this.json.writeEndArray();
				this.json.writeStringField("digest", digest);
				this.json.writeFieldName("summary");
				JSON.writeValue(this.json, summary);
				this.json.writeEndObject();
				this.json.writeRaw('\n');
				this.json.flush();
				this.file.commit();
			}
		} catch (final IOException e) {
			giveUp(e);
		}
		if (this.failure != null) {
			throw WholeFile.failure(this.place, this.failure);
		}
	}

	private void write(final EventRow event) throws IOException {
		this.json.writeStartObject();
		this.json.writeStringField("file", event.file());
		this.json.writeStringField("type", event.type());
		this.json.writeNumberField("time", event.time());
		number("score", event.score() == null ? Double.NaN : event.score());
		number("threshold", event.threshold() == null ? Double.NaN : event.threshold());
		this.json.writeStringField("axis", event.axis());
		this.json.writeNumberField("value", event.value());
		this.json.writeArrayFieldStart("moved");
		for (final EventRow.MovedFeature moved : event.moved()) {
			this.json.writeStartObject();
			this.json.writeNumberField("feature", moved.feature());
			this.json.writeStringField("name", moved.name());
			this.json.writeNumberField("deviation", moved.deviation());
			this.json.writeEndObject();
		}
		this.json.writeEndArray();
		this.json.writeStringField("digest", event.digest());
		this.json.writeEndObject();
	}

	private void number(final String name, final double value) throws IOException {
		if (Double.isNaN(value)) {
			this.json.writeNullField(name);
		} else {
			this.json.writeNumberField(name, value);
		}
	}

	private void giveUp(final IOException cause) {
		this.failure = cause;
		this.file.close();
	}

	/** Removes the draft of a report that was not finished. */
	@Override
	public void close() {
		this.file.close();
	}
}
