/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Makes a recording of a CSV file: reads the header and the first rows, for the rate.
 */
final class CsvFile {

	private static final int FILE_ROWS = 1000;
	private static final int STREAM_ROWS = 100;
	private static final double RATE_TOLERANCE = 0.05;
	private static final double[] UNITS = { 1e9, 1e6, 1e3, 1 };

	private final Options options;
	private final Manifest.Entry entry;
	private final String name;
	private final boolean stream;

	private CsvFile(final ByteInput in, final Options options, final Manifest.Entry entry) {
		this.options = options;
		this.entry = entry;
		name = in.name();
		stream = in.size() == ByteInput.UNKNOWN;
	}

	/**
	 * Describes the recording.
	 *
	 * @param in
	 *            the input at its first byte.
	 * @param again
	 *            opens the input for each reader.
	 * @param options
	 *            what the user says.
	 * @param entry
	 *            what a manifest says, or {@link Manifest.Entry#NONE}.
	 * @return the recording.
	 * @throws RecordingException
	 *             when the header or one of the first rows cannot be read, or when the rate contradicts the clock.
	 */
	static Recording open(final ByteInput in, final PcmContent.Opener again, final Options options,
			final Manifest.Entry entry) throws RecordingException {
		return new CsvFile(in, options, entry).describe(in, again);
	}

	private Recording describe(final ByteInput in, final PcmContent.Opener again) throws RecordingException {
		final CsvRows first = new CsvRows(in, options, entry);
		final Rate said = RateCheck.agree(name, "the file", null, 1e-6, options, entry);
		final double[] times = first.lookAhead(rowsAhead(said));
		if (first.isEmpty()) {
			throw new RecordingException(name, "has a header, but no rows", "record it again");
		}
		final CsvClock clock = new CsvClock(times);
		final double unit = said == null || first.time() == null ? 0 : settleUnit(clock, first.time(), said);
		if (unit != 0) {
			first.time().fixUnit(unit);
		}
		final Rate rate = said != null ? said : measure(clock);
		final Recording.Facts facts = new Recording.Facts(name, Recording.Kind.CSV, first.header().names(),
				first.header().labelNames(), rate, first.time() != null, entry.unit(), 1, 0, Double.POSITIVE_INFINITY,
				false, Recording.UNKNOWN_LENGTH);
		return new Recording(facts, new Recording.Content() {

			@Override
			public FrameReader frames(final boolean loud) throws RecordingException {
				return new CsvFrames(open(loud), rate);
			}

			@Override
			public RowReader rows() throws RecordingException {
				return open(true);
			}

			private CsvRows open(final boolean loud) throws RecordingException {
				final CsvRows rows = stream ? first : new CsvRows(again.open(), options, entry);
				if (unit != 0) {
					rows.time().fixUnit(unit);
				}
				rows.use(rate, loud);
				return rows;
			}
		}, stream);
	}

	/** A stream may be live: with a known rate it is held up for a second, or two rows. */
	private int rowsAhead(final Rate said) {
		if (!stream) {
			return FILE_ROWS;
		}
		return said == null ? STREAM_ROWS : (int) Math.max(2, Math.min(STREAM_ROWS, said.hertz()));
	}

	/** Returns the unit of the time column that the rate implies, 0 when the column's own stays. */
	private double settleUnit(final CsvClock clock, final TimeColumn time, final Rate said)
			throws RecordingException {
		if (!clock.hasSteps() || clock.agreesWith(said.hertz(), 1, RATE_TOLERANCE)) {
			return 0;
		}
		if (time.isUnitOpen()) {
			for (final double unit : UNITS) {
				if (clock.agreesWith(said.hertz(), unit / time.unitNanos(), RATE_TOLERANCE)) {
					return unit;
				}
			}
		}
		throw new RecordingException(name,
				"its time column says " + Rate.plain(clock.hertz()) + " Hz, but "
						+ (options.rateHertz() != null ? "--rate" : Manifest.FILE) + " says " + said,
				"correct one of them, or name the column after its unit, as time_ms");
	}

	private Rate measure(final CsvClock clock) throws RecordingException {
		if (!clock.isTrusted()) {
			return null;
		}
		if (!clock.isSteady()) {
			options.warnings().accept(name + ": rows seem to be missing; its rate is taken from the median step, "
					+ Rate.plain(clock.hertz()) + " Hz");
		}
		return Rate.require(clock.hertz(), name, "its time column");
	}
}
