/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.judder.session.SessionException;

/**
 * Runs every protocol that a folder has data for, with the default configuration.
 */
public final class Evaluation {

	private final Consumer<String> progress;

	/**
	 * Creates an evaluation.
	 *
	 * @param progress
	 *            receives a line for each slice before it is evaluated.
	 */
	public Evaluation(final Consumer<String> progress) {
		this.progress = progress;
	}

	/**
	 * Evaluates the sets of a folder.
	 *
	 * @param folder
	 *            a set, or a folder of sets.
	 * @param done
	 *            receives each section when it is done.
	 * @return the sections.
	 * @throws IOException
	 *             when the data cannot be read; the message says what and where.
	 * @throws SessionException
	 *             when a recording is too short.
	 */
	public List<Section> run(final Path folder, final Consumer<Section> done) throws IOException, SessionException {
		final List<Section> sections = new ArrayList<>();
		for (final LabelledSet set : LabelledSet.find(folder)) {
			final Section section = run(set);
			sections.add(section);
			done.accept(section);
		}
		return sections;
	}

	private Section run(final LabelledSet set) throws IOException, SessionException {
		this.progress.accept(set.kind().title());
		return switch (set.kind()) {
		case ADI_CBM -> new AdiEvaluation(this.progress).run(set);
		case CEILING_FAN -> new FanEvaluation(this.progress).run(set);
		case SKAB -> ProcessSections.skab(set);
		case NAB -> ProcessSections.nab(set);
		};
	}

	/**
	 * Evaluates the virtual motor, which needs no data.
	 *
	 * @param done
	 *            receives the section when it is done.
	 * @return the section.
	 * @throws IOException
	 *             never: the motor has no medium that could fail.
	 * @throws SessionException
	 *             never: the default settings fit.
	 */
	public Section motor(final Consumer<Section> done) throws IOException, SessionException {
		final Section section = new MotorEvaluation(this.progress).run();
		done.accept(section);
		return section;
	}
}
