/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;
import io.judder.session.SessionException;

/**
 * The protocol for {@code adi-cbm}: each condition (speed and load) is a machine of its own. It is learned from the first
 * 60 % of its normal recording; the rest of it and all faults of the same condition are watched.
 */
final class AdiEvaluation {

	private static final String PROTOCOL = "Each speed and load: learned and calibrated in place on the first 60 % of its normal "
			+ "recording, then watched: the rest of it and every fault of the same speed and load. All windows count, those of "
			+ "the start included. One default configuration.";

	/** The names of files: 1200_GoB_GS_BaLo_WA_00lb.i16. */
	private static final Pattern NAME = Pattern.compile("(\\d+)_(\\w+?)_(\\w+?)_(\\w+?)_(\\w+?)_(\\d+)lb.*");
	private static final String SOUND = "GoB GS BaLo WA";

	/** A speed and a load. */
	private record Condition(int rpm, int load) implements Comparable<Condition> {
		@Override
		public int compareTo(final Condition other) {
			return Comparator.comparingInt(Condition::rpm).thenComparingInt(Condition::load).compare(this, other);
		}

		@Override
		public String toString() {
			return this.rpm + " rpm " + this.load + " lb";
		}
	}

	/** A recording and its fault, null when it is normal. */
	private record Labelled(Recording recording, String fault) {
	}

	private final Consumer<String> progress;

	AdiEvaluation(final Consumer<String> progress) {
		this.progress = progress;
	}

	Section run(final LabelledSet set) throws IOException, SessionException {
		final Map<Condition, List<Labelled>> conditions = new TreeMap<>();
		for (final LabelledSet.Entry entry : set.open()) {
			conditions.computeIfAbsent(condition(entry), key -> new ArrayList<>())
					.add(new Labelled(entry.recording(), fault(entry)));
		}
		final List<Slice> slices = new ArrayList<>();
		final List<String> withoutNormal = new ArrayList<>();
		for (final Map.Entry<Condition, List<Labelled>> condition : conditions.entrySet()) {
			final List<Labelled> normals = condition.getValue().stream().filter(one -> one.fault == null).toList();
			if (normals.isEmpty()) {
				withoutNormal.add(condition.getKey().toString());
				continue;
			}
			this.progress.accept(set.kind().title() + ": " + condition.getKey());
			slices.add(slice(condition.getKey(), normals, condition.getValue()));
		}
		return section(set, slices, withoutNormal);
	}

	private static Slice slice(final Condition condition, final List<Labelled> normals, final List<Labelled> all)
			throws IOException, SessionException {
		final SliceJob job = SliceJob.ofShare(condition.toString(), normals.get(0).recording);
		for (final Labelled normal : normals.subList(1, normals.size())) {
			job.watch(normal.recording, Slice.Kind.NORMAL, "normal, another recording");
		}
		for (final Labelled one : all) {
			if (one.fault != null) {
				job.watch(one.recording, Slice.Kind.FAULT, one.fault);
			}
		}
		return job.run();
	}

	private static Condition condition(final LabelledSet.Entry entry) throws RecordingException {
		final JsonNode labels = entry.labels();
		if (labels.path("rpm").isNumber() && labels.path("load_lb").isNumber()) {
			return new Condition(labels.path("rpm").asInt(), labels.path("load_lb").asInt());
		}
		final Matcher name = NAME.matcher(entry.file());
		if (!name.matches()) {
			throw new RecordingException(entry.file(), "has neither rpm and load_lb in the manifest nor a name that tells them",
					"add them to the manifest");
		}
		return new Condition(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(6)));
	}

	private static String fault(final LabelledSet.Entry entry) throws RecordingException {
		final JsonNode labels = entry.labels();
		if (labels.has("label")) {
			return "normal".equals(labels.path("label").asText()) ? null : labels.path("fault").asText(entry.file());
		}
		final Matcher name = NAME.matcher(entry.file());
		if (!name.matches()) {
			throw new RecordingException(entry.file(), "has no label in the manifest and no name that tells its fault",
					"add \"label\" to the manifest");
		}
		final String parts = String.join(" ", name.group(2), name.group(3), name.group(4), name.group(5));
		return SOUND.equals(parts) ? null : parts;
	}

	private static Section section(final LabelledSet set, final List<Slice> slices, final List<String> withoutNormal) {
		final Section section = new Section(set.kind().title(), PROTOCOL, slices);
		final List<Slice> judged = slices.stream().filter(slice -> !slice.of(Slice.Kind.FAULT).isEmpty()).toList();
		final List<Slice> quiet = slices.stream().filter(slice -> slice.of(Slice.Kind.FAULT).isEmpty() && slice.refusal() == null)
				.toList();
		VibrationTables.required(section, slices, judged);
		if (!quiet.isEmpty()) {
			final Proportion alarms = VibrationTables.alarms(quiet, Slice.Kind.NORMAL);
			section.figures().add(new Figure("false alarms, conditions without faults", alarms.share(), Figure.Relation.AT_MOST,
					0.02, alarms.text()));
		}
		section.tables().add(VibrationTables.slices(set.kind().title(), slices));
		section.tables().add(VibrationTables.faults(judged));
		if (!withoutNormal.isEmpty()) {
			final Table missing = new Table("not evaluated: no normal recording to learn from", "condition");
			withoutNormal.forEach(missing::row);
			section.tables().add(missing);
		}
		slices.forEach(slice -> VibrationPlots.add(section, slice));
		return section;
	}
}
