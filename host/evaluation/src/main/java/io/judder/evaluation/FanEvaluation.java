/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.judder.recording.Recording;
import io.judder.session.Part;
import io.judder.session.SessionException;

/**
 * The protocol for {@code ceiling-fan}: each speed is learned from the first 60 % of its normal recording; the rest of it and
 * the fan with a weight on a blade are watched. A moved sensor is learned anew, a moving one must not be learned.
 */
final class FanEvaluation {

	private static final String PROTOCOL = "Each speed: learned and calibrated in place on the first 60 % of its normal recording, "
			+ "then watched: the rest of it and the same speed with a weight on a blade. Sensor mounted elsewhere (deploy): "
			+ "relearned on its first 60 s, the rest watched; the weight was recorded in the first mounting, so that its detection "
			+ "mixes both. Sensor being moved (moving): the whole recording, its first 60 % and stretches of 60 s and more, one "
			+ "every 10 s, are learned from; each must be refused, or its detector must find the weight. One default configuration.";

	private static final String DEPLOY = "deploy";
	private static final String MOVING = "moving";
	private static final int RELEARN_WINDOWS = 60;
	/** A detector that finds fewer windows of the weight than this has been blinded. */
	private static final double NOT_BLIND = 0.98;
	private static final int[] STRETCH_SECONDS = { 60, 90, 120, 180, 240 };
	private static final int STEP_SECONDS = 10;

	private final Consumer<String> progress;
	private final Map<String, Recording> normals = new LinkedHashMap<>();
	private final Map<String, Recording> weights = new LinkedHashMap<>();
	private final Map<String, Recording> deployed = new LinkedHashMap<>();
	private final Map<String, Recording> moving = new LinkedHashMap<>();
	private final List<Slice> slices = new ArrayList<>();
	private final List<Stretches> stretches = new ArrayList<>();

	/**
	 * What came of learning while the sensor was moved.
	 *
	 * @param speed
	 *            the speed of the fan.
	 * @param learned
	 *            which stretches of the recording were learned from.
	 * @param refused
	 *            how many of them were refused.
	 * @param detections
	 *            the detection of the weight by each detector that came of the others.
	 */
	record Stretches(String speed, String learned, Proportion refused, List<Double> detections) {
	}

	/** The results as data. */
	record Data(List<Slice> slices, List<Stretches> moving) {
	}

	FanEvaluation(final Consumer<String> progress) {
		this.progress = progress;
	}

	Section run(final LabelledSet set) throws IOException, SessionException {
		final int windowFrames = set.number("window_samples", set.number("sample_rate_hz", 200));
		for (final LabelledSet.Entry entry : set.open()) {
			final String speed = entry.labels().path("speed").asText();
			final String variant = entry.labels().path("variant").asText("");
			final Map<String, Recording> kind = entry.labels().path("weight").asInt(0) > 0 ? this.weights
					: DEPLOY.equals(variant) ? this.deployed : MOVING.equals(variant) ? this.moving : this.normals;
			kind.putIfAbsent(speed, entry.recording());
		}
		final Section section = new Section(set.kind().title(), PROTOCOL, new Data(this.slices, this.stretches));
		for (final Map.Entry<String, Recording> normal : this.normals.entrySet()) {
			this.progress.accept(set.kind().title() + ": " + normal.getKey());
			speed(section, normal.getKey(), normal.getValue());
		}
		for (final Map.Entry<String, Recording> moved : this.deployed.entrySet()) {
			this.progress.accept(set.kind().title() + ": " + moved.getKey() + ", sensor mounted elsewhere");
			relearn(section, moved.getKey(), moved.getValue(), (long) RELEARN_WINDOWS * windowFrames);
		}
		for (final Map.Entry<String, Recording> moved : this.moving.entrySet()) {
			this.progress.accept(set.kind().title() + ": " + moved.getKey() + ", sensor being moved");
			moving(section, moved.getKey(), moved.getValue());
		}
		section.tables().add(VibrationTables.slices(set.kind().title(), this.slices));
		if (!this.stretches.isEmpty()) {
			section.tables().add(movingTable());
		}
		this.slices.forEach(slice -> VibrationPlots.add(section, slice));
		return section;
	}

	private void speed(final Section section, final String speed, final Recording normal) throws IOException, SessionException {
		final SliceJob job = SliceJob.ofShare(speed, normal);
		if (this.weights.containsKey(speed)) {
			job.watch(this.weights.get(speed), Slice.Kind.FAULT, "weight");
		}
		if (this.deployed.containsKey(speed)) {
			job.watch(this.deployed.get(speed), Slice.Kind.OTHER, "normal, sensor mounted elsewhere");
		}
		final Slice slice = job.run();
		this.slices.add(slice);
		final Proportion normalAlarms = slice.alarms(Slice.Kind.NORMAL);
		final Proportion detection = slice.alarms(Slice.Kind.FAULT);
		if (slice.refusal() != null) {
			section.figures().add(new Figure(speed + ": refusals of the normal recording", 1, Figure.Relation.AT_MOST, 0,
					slice.refusal()));
		} else if ("low".equals(speed) || "med".equals(speed)) {
			if (detection.of() > 0) {
				section.figures().add(new Figure(speed + ": detection of the weight", detection.share(), Figure.Relation.AT_LEAST,
						0.99, detection.text()));
			}
			section.figures().add(new Figure(speed + ": false alarms", normalAlarms.share(), Figure.Relation.AT_MOST, 0.02,
					normalAlarms.text()));
		} else if ("high".equals(speed) && detection.of() > 0) {
			section.figures().add(new Figure("high: AUC of the weight", slice.worstArea(), Figure.Relation.AT_LEAST, 0.985,
					"false alarms " + normalAlarms.text() + ", detection " + detection.text()));
		}
	}

	private void relearn(final Section section, final String speed, final Recording recording, final long frames)
			throws IOException, SessionException {
		final SliceJob job = new SliceJob(speed + ", sensor mounted elsewhere, relearned", new Part(recording, 0, frames))
				.watch(new Part(recording, frames, recording.frames()), Slice.Kind.NORMAL, "normal, rest");
		if (this.weights.containsKey(speed)) {
			job.watch(this.weights.get(speed), Slice.Kind.OTHER, "weight, first mounting");
		}
		final Slice slice = job.run();
		final String before = this.slices.stream().filter(one -> one.name().equals(speed))
				.map(one -> "before relearning " + one.alarms(Slice.Kind.OTHER).text() + ", after ").findFirst().orElse("");
		this.slices.add(slice);
		section.figures().add(new Figure(speed + ", sensor mounted elsewhere: false alarms after relearning",
				slice.refusal() == null ? slice.alarms(Slice.Kind.NORMAL).share() : Double.NaN, Figure.Relation.AT_MOST, 0.015,
				slice.refusal() == null ? before + slice.alarms(Slice.Kind.NORMAL).text() : slice.refusal()));
	}

	private void moving(final Section section, final String speed, final Recording recording)
			throws IOException, SessionException {
		final long total = recording.frames();
		final int second = recording.rate().milliHertz() / 1000;
		final List<Part> whole = List.of(Part.whole(recording), new Part(recording, 0, total * 6 / 10));
		final List<Part> parts = new ArrayList<>();
		for (final int seconds : STRETCH_SECONDS) {
			final long frames = (long) seconds * second;
			for (long from = 0; from + frames <= total; from += (long) STEP_SECONDS * second) {
				parts.add(new Part(recording, from, from + frames));
			}
		}
		this.stretches.add(learn(speed, "whole recording, first 60 %", whole));
		this.stretches.add(learn(speed, "stretches of 60 s to 240 s, one every 10 s", parts));
		int blind = 0;
		Proportion refused = Proportion.NONE;
		for (final Stretches one : this.stretches) {
			if (one.speed.equals(speed)) {
				refused = refused.plus(one.refused);
				blind += one.detections.stream().filter(detection -> !(detection >= NOT_BLIND)).count();
			}
		}
		section.figures().add(new Figure(speed + ", sensor being moved: detectors that miss the weight", blind,
				Figure.Relation.AT_MOST, 0, refused.hits() + " of " + refused.of() + " attempts to learn were refused"));
	}

	/** Learns from each part and lets what was not refused look for the weight. */
	private Stretches learn(final String speed, final String what, final List<Part> parts) throws IOException, SessionException {
		final List<Double> detections = new ArrayList<>();
		long refused = 0;
		for (final Part part : parts) {
			final SliceJob job = new SliceJob(what, part);
			if (this.weights.containsKey(speed)) {
				job.watch(this.weights.get(speed), Slice.Kind.OTHER, "weight");
			}
			final Slice slice = job.run();
			if (slice.refusal() != null) {
				refused++;
			} else {
				detections.add(slice.alarms(Slice.Kind.OTHER).share());
			}
		}
		return new Stretches(speed, what, new Proportion(refused, parts.size()), List.copyOf(detections));
	}

	private Table movingTable() {
		final Table table = new Table("learning while the sensor is moved", "speed", "learned from", "refused",
				"worst detection of the weight by the others");
		for (final Stretches one : this.stretches) {
			table.row(one.speed, one.learned, one.refused.hits() + " of " + one.refused.of(), one.detections.isEmpty() ? "-"
					: Figure.number(one.detections.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN)));
		}
		return table;
	}
}
