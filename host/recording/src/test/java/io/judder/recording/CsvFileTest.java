/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CsvFileTest extends FolderTest {

	@Test
	void shouldReadColumnsAndRate() throws RecordingException {
		final Recording recording = TestFiles
				.open(files.csv("a.csv", "time,x,y", "0.000,1,-2.5", "0.005,3e-1,+4", "0.010,.5,6.", ""));
		assertEquals(List.of("x", "y"), recording.channels());
		assertEquals(200_000, recording.rate().milliHertz());
		assertTrue(recording.hasClock());
		assertArrayEquals(new double[] { 1, -2.5, 0.3, 4, 0.5, 6 }, TestFiles.values(recording));
	}

	@Test
	void shouldDetectSeparatorQuotesAndLineEnds() throws RecordingException {
		final String[] texts = { "\"x, left\";y\r\n1;2\r\n", "x\ty\n1\t2", "\uFEFFx,y\r1,2\r\n\r\n \n",
				" \"x\" , y \n \"1\", 2 \n" };
		for (final String text : texts) {
			assertArrayEquals(new double[] { 1, 2 },
					TestFiles.values(TestFiles.open(files.write("s.csv", text), Options.NONE.withRate(1.0))), text);
		}
		assertEquals(List.of("x, left", "y"), TestFiles.open(files.write("s.csv", texts[0])).channels());
		assertEquals(List.of("x", "y"), TestFiles.open(files.write("s.csv", texts[2])).channels());
	}

	@Test
	void shouldReadDates() {
		assertEquals(1_583_077_446_000_000_000L, date("2020-03-01 15:44:06"));
		assertEquals(1_583_077_446_250_000_000L, date("2020-03-01T15:44:06.25Z"));
		assertEquals(1_583_070_246_000_000_000L, date("2020/03/01 15:44:06+02:00"));
		assertEquals(1_583_096_340_000_000_000L, date("2020-03-01 15:29-0530"));
		assertEquals(-86_400_000_000_000L, date("1969-12-31"));
		assertEquals(3_661_500_000_000L, date("01:01:01.5"));
		for (final String wrong : List.of("2020-02-30", "2020-03-01 24:00:00", "2020-03-01x15:44", "2020-03-01 15:44:06 ",
				"20-03-01", "2020-03-01 15", "2020-03-01 15:44:06+2", "2020-03-01 15:44:6", "")) {
			assertEquals(Long.MIN_VALUE, date(wrong), wrong);
		}
	}

	@Test
	void shouldReadSlowRowsWithLabels() throws RecordingException {
		final Recording recording = TestFiles.open(files.csv("slow.csv", "datetime;Current;Pressure;anomaly;changepoint",
				"2020-01-01 00:00:00;1.5;2;0.0;1", "2020-01-01 01:00:00;2.5;3;1.0;", "2020-01-01 02:00:00;3.5;4;x;0"));
		assertEquals(List.of("Current", "Pressure"), recording.channels());
		assertEquals(List.of("anomaly", "changepoint"), recording.labels());
		assertEquals(3_600_000_000_000L, recording.rate().periodNanos());
		assertEquals("1 sample per 3600 s", recording.rate().toString());
		try (RowReader rows = recording.readRows()) {
			assertTrue(rows.next());
			assertEquals(1_577_836_800_000_000_000L, rows.timeNanos());
			assertEquals(1, rows.label(1));
			assertTrue(rows.next());
			assertEquals(2.5, rows.value(0));
			assertEquals(1, rows.label(0));
			assertEquals(Double.NaN, rows.label(1));
			assertTrue(rows.next());
			assertEquals(1_577_844_000_000_000_000L, rows.timeNanos());
			assertEquals(Double.NaN, rows.label(0));
			assertFalse(rows.next());
		}
	}

	@Test
	void shouldTakeUnitOfTimeFromItsName() throws RecordingException {
		for (final String name : List.of("time_ms", "Time [ms]", "t(ms)", "timestamp ms", "millis")) {
			assertEquals(100_000, TestFiles.open(files.csv("u.csv", name + ",x", "0,1", "10,2", "20,3")).rate()
					.milliHertz(), name);
		}
		assertEquals(100_000,
				TestFiles.open(files.csv("u.csv", "timestamp,x", "1583077446000,1", "1583077446010,2")).rate()
						.milliHertz());
		assertEquals(List.of("temperature", "x"), TestFiles.open(files.csv("u.csv", "temperature,x", "0,1")).channels());
	}

	@Test
	void shouldLetRateSettleTheUnitOfTime() throws RecordingException {
		final String name = files.csv("u.csv", "timestamp,x", "0,1", "16,2", "32,3", "80,4");
		final Recording recording = TestFiles.open(name, Options.NONE.withRate(62.5));
		try (FrameReader reader = recording.read()) {
			final double[] block = new double[10];
			assertEquals(3, reader.read(block, 0, 10));
			assertEquals(1, reader.read(block, 0, 10));
			assertEquals(80_000_000, reader.timeNanos());
		}
	}

	@Test
	void shouldEndBlocksAtGapsAndJumps() throws RecordingException {
		final List<String> warnings = new ArrayList<>();
		final String name = files.csv("g.csv", "t,x", "0,1", "1,2", "2,3", "10,4", "11,5", "5,6", "6,7", "7,8");
		final RecordingSource source = TestFiles.source(Options.NONE.withWarnings(warnings::add), name);
		final short[] block = new short[100];
		final long[] starts = { 0, 10_000_000, 5_000_000 };
		final int[] lengths = { 3, 2, 3 };
		for (int i = 0; i < starts.length; i++) {
			assertEquals(lengths[i], source.read(block, 0, 100));
			assertEquals(starts[i], source.timeMicros());
		}
		assertEquals(RecordingSource.END, source.read(block, 0, 100));
		assertEquals(List.of(name + ": its clock jumps back by 6 s in line 7; the rows are read in the order of the file"),
				warnings);
	}

	@Test
	void shouldFollowClockThatRunsSlowWithoutGaps() throws RecordingException {
		// 98 Hz by the clock, 100 Hz by the option: 50 frames take 0.5 s by the rate and 0.51 s by the clock.
		final StringBuilder text = new StringBuilder("t,x\n");
		for (int i = 0; i < 5000; i++) {
			text.append(i / 98.0).append(",1\n");
		}
		final String name = files.write("slow.csv", text.toString());
		final RecordingSource source = TestFiles.source(Options.NONE.withRate(100.0), name);
		final short[] block = new short[50];
		long expected = 0;
		for (int frame = 0; frame < 5000;) {
			final int got = source.read(block, 0, 50);
			assertTrue(Math.abs(source.timeMicros() - expected) <= 20_000, "frame " + frame);
			assertEquals(frame / 98.0, source.timeMicros() / 1e6, 0.001, "frame " + frame);
			expected = source.timeMicros() + got * 10_000L;
			frame += got;
		}
	}

	@Test
	void shouldTakeRateFromMedianStepWhenRowsAreMissing() throws RecordingException {
		final List<String> warnings = new ArrayList<>();
		final String name = files.csv("m.csv", "t,x", "0,1", "1,1", "2,1", "4,1", "5,1", "6,1", "8,1", "200,1");
		assertEquals(1000, TestFiles.open(name, Options.NONE.withWarnings(warnings::add)).rate().milliHertz());
		assertEquals(1, warnings.size());
	}

	@Test
	void shouldNotTrustClockThatTicksTooCoarsely() throws RecordingException {
		// 1600 Hz and 600 Hz by a clock of milliseconds.
		for (final String[] rows : new String[][] { { "time_ms,x", "0,1", "0,1", "1,1", "1,1", "2,1", "3,1", "3,1" },
				{ "time_ms,x", "0,1", "1,1", "3,1", "5,1", "6,1", "8,1", "10,1" } }) {
			final String name = files.csv("c.csv", rows);
			assertNull(TestFiles.open(name).rate());
			assertEquals("tells no rate: it has no time column, or one that ticks too coarsely; give --rate HZ",
					TestFiles.tail(assertThrows(RecordingException.class, () -> TestFiles.source(Options.NONE, name))
							.getMessage(), name));
		}
		assertEquals(600_000, TestFiles.open(files.path("c.csv").toString(), Options.NONE.withRate(600.0)).rate()
				.milliHertz());
	}

	@Test
	void shouldReadStandardInputInPieces() throws RecordingException {
		final byte[] bytes = "x;y\n1;2\n3;4\n".getBytes(StandardCharsets.UTF_8);
		final Recording recording = TestFiles.stream(Options.NONE.withRate(100.0), bytes);
		final RecordingSource source = new RecordingSource(List.of(recording), Quantiser.of(recording, Options.NONE));
		// Means 2 and 3, deviation 1, headroom 8: a count is 2^-12.
		assertArrayEquals(new short[] { -4096, -4096, 4096, 4096 }, TestFiles.counts(source));
	}

	@Test
	void shouldRefuseValuesThatAreNoNumbers() {
		final String remedy = "; correct the line, or choose other columns with --channels";
		final String timeRemedy = "; correct the line, or rename the column when it is no time";
		assertEquals("in line 3, column 2 (\"x\") the value \"NaN\" is no finite number" + remedy,
				refusal("time,x", "0,1", "1,NaN"));
		assertEquals("in line 2, column 1 (\"x\") the value \"-inf\" is no finite number" + remedy, refusal("x", "-inf"));
		assertEquals("in line 2, column 1 (\"x\") the value \"1e999\" is no finite number" + remedy,
				refusal("x", "1e999"));
		assertEquals("in line 4, column 1 (\"x\") the value \"stop\" is no finite number" + remedy,
				refusal("x", "1", "2", "stop"));
		assertEquals("in line 2, column 2 (\"y\") a value is missing" + remedy, refusal("x,y", "1,"));
		assertEquals("in line 2, column 1 (\"x\") the value \"1,5\" is no finite number; write decimals with a point",
				refusal("x;y", "1,5;2"));
		assertEquals("in line 2, column 1 (\"time\") the value \"noon\" is no time" + timeRemedy, refusal("time,x", "noon,1"));
		assertEquals("in line 3, column 1 (\"time\") the value \"1e300\" is no time" + timeRemedy,
				refusal("time,x", "0,1", "1e300,1"));
		for (final String odd : List.of("0x10", "1d", "1_000", "--1", "1e", "1e+", ".", "1 2", "٣")) {
			assertTrue(refusal("x", odd).contains("is no finite number"), odd);
		}
	}

	@Test
	void shouldRefuseRowsOfAnotherWidth() {
		assertEquals("its line 3 has 3 columns, the header has 2; correct the line", refusal("x,y", "1,2", "1,2,3"));
		assertEquals("its line 2 has 1 columns, the header has 2; correct the line", refusal("x,y", "1"));
		assertEquals("its line 3 is empty, but rows follow; remove the line", refusal("x,y", "1,2", "", "3,4"));
		assertEquals("its line 2 has a quote that is not closed; quote names only, and close each quote on its line",
				refusal("x,y", "\"1,2"));
	}

	@Test
	void shouldRefuseFilesWithoutHeaderOrRows() {
		assertEquals("has no header: its line 1 holds values only; name the columns in the first line, "
				+ "for example time,x,y,z", refusal("0.1,0.2", "0.3,0.4"));
		assertEquals("has no header in line 1; name the columns in the first line", refusal("", "1,2"));
		assertEquals("has a header, but no rows; record it again", refusal("x,y", ""));
		assertEquals("has no column of values: its header is \"time,label\"; add a column per axis beside time and "
				+ "labels", refusal("time,label", "0,1"));
		assertEquals("has no channel \"z\"; its channels are 0 = \"x\", 1 = \"y\"",
				TestFiles.tail(TestFiles.refusal(files.csv("r.csv", "t,x,y", "0,1,2"),
						Options.NONE.withChannels(List.of("z"))), files.path("r.csv").toString()));
		assertEquals("its line 2 is longer than 65536 bytes; check that it is a CSV file with one row per sample",
				refusal("x,y", "1".repeat(70_000)));
	}

	@Test
	void shouldRefuseContradictingRate() {
		final String name = files.csv("r.csv", "seconds,x", "0,1", "0.1,2", "0.2,3");
		assertEquals("its time column says 10 Hz, but --rate says 20 Hz; correct one of them, or name the column after "
				+ "its unit, as time_ms", TestFiles.tail(TestFiles.refusal(name, Options.NONE.withRate(20.0)), name));
	}

	@Test
	void shouldReadNumbersAsTheLibraryDoes() {
		final long seed = 20261121;
		final Random random = new Random(seed);
		for (int i = 0; i < 100_000; i++) {
			final String text = switch (i % 4) {
			case 0 -> Double.toString(random.nextGaussian());
			case 1 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
			case 2 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(30))
					.toPlainString();
			default -> Integer.toString(random.nextInt());
			};
			if (!text.contains("N") && !text.contains("Inf")) {
				final byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
				assertEquals(Double.parseDouble(text), Decimal.parse(bytes, 0, bytes.length), "seed " + seed + " " + text);
			}
		}
	}

	private String refusal(final String... lines) {
		final String name = files.csv("refused.csv", lines);
		return TestFiles.tail(TestFiles.refusal(name), name);
	}

	private static long date(final String text) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return TimeColumn.parseDate(bytes, 0, bytes.length);
	}
}
