/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scales are worked out by hand from the rule in {@link Quantiser}. */
final class RecordingSourceTest extends FolderTest {

	@Test
	void shouldPassInt16BitByBit() throws RecordingException {
		final String name = files.write("a.wav", new WavBytes().shorts(-32768, 32767, 0, -1).bytes());
		final RecordingSource source = TestFiles.source(Options.NONE, name);
		assertArrayEquals(new short[] { -32768, 32767, 0, -1 }, TestFiles.counts(source));
		assertEquals(1 / 32768f, source.unitPerCount());
		assertEquals(32767, source.clipCounts());
		assertEquals(0, source.clipped());
	}

	@Test
	void shouldGiveFloatsEighteenDecibelsOfHeadroom() throws RecordingException {
		// Deviation 0.3, times 8 is 2.4, the next power of two is 4; 4 / 32768 = 2^-13.
		final RecordingSource source = TestFiles.source(Options.NONE,
				files.write("f.wav", new WavBytes().floats(0.3f, -0.3f, 0, 0).bytes()));
		assertEquals(1 / 8192f, source.unitPerCount());
		assertArrayEquals(new short[] { 2458, -2458, 0, 0 }, TestFiles.counts(source));
	}

	@Test
	void shouldSubtractConstantPart() throws RecordingException {
		// Means 1000 and -5, deviation 1, times 8 is 8; 8 / 32768 = 2^-12.
		final String name = files.csv("dc.csv", "x,y", "1001,-5", "999,-5");
		final RecordingSource source = TestFiles.source(Options.NONE.withRate(10.0), name);
		assertArrayEquals(new short[] { 4096, 0, -4096, 0 }, TestFiles.counts(source));
	}

	@Test
	void shouldTakeFullScaleOfUser() throws RecordingException {
		final String name = files.csv("fs.csv", "x", "16", "-16", "8", "100");
		final RecordingSource source = TestFiles.source(Options.NONE.withRate(10.0).withFullScale(16.0), name);
		assertArrayEquals(new short[] { 32767, -32768, 16384, 32767 }, TestFiles.counts(source));
		assertEquals(2, source.clipped());
		final String int16 = files.write("a.wav", new WavBytes().shorts(1, 2).bytes());
		assertEquals(8192, TestFiles.source(Options.NONE.withFullScale(0.25), int16).clipCounts());
		for (final double wrong : new double[] { 0, -1, Double.NaN, Double.POSITIVE_INFINITY }) {
			assertEquals("--full-scale: " + wrong + " is no magnitude; give the largest value that the sensor can show, "
					+ "from 1e-30 to 1e30", TestFiles.refusal(name, Options.NONE.withFullScale(wrong)));
		}
	}

	@Test
	void shouldKeepOneScaleForAllFilesOfSession() throws RecordingException {
		final String quiet = files.write("1.wav", new WavBytes().floats(0.25f, -0.25f).bytes());
		final String loud = files.write("2.wav", new WavBytes().floats(1, -4).bytes());
		final String int16 = files.write("3.wav", new WavBytes().shorts(32767, 16384).bytes());
		final RecordingSource source = TestFiles.source(Options.NONE, quiet, loud, int16);
		// 0.25 * 8 = 2, so a count is 2^-14; -4 is beyond, 32767/32768 rounds to 1.
		assertArrayEquals(new short[] { 4096, -4096, 16384, -32768, 16384, 8192 }, TestFiles.counts(source));
		assertEquals(1, source.clipped());
	}

	@Test
	void shouldCompareCountsOfWavAndRawOfOneSensor() throws RecordingException {
		final String wav = files.write("cut.wav", new WavBytes().shorts(100, -200).bytes());
		final String raw = files.write("a.i16", 100, 0, 56, -1);
		files.write("manifest.json", "{\"sample_rate_hz\": 8000, \"axes\": [\"x\"], \"unit\": \"V\", \"files\": ["
				+ "{\"file\": \"a.i16\", \"scale\": 0.00002, \"offset\": 0.9}]}");
		// A WAV has no unit: its counts are those of the raw recording that it was cut from.
		assertArrayEquals(new short[] { 100, -200, 100, -200 }, TestFiles.counts(TestFiles.source(Options.NONE, wav, raw)));
		assertArrayEquals(new short[] { 100, -200, 100, -200 }, TestFiles.counts(TestFiles.source(Options.NONE, raw, wav)));
	}

	@Test
	void shouldConvertOtherSensorRangeToScaleOfFirst() throws RecordingException {
		files.write("a.i16", 8, 0);
		files.write("b.i16", 8, 0);
		files.write("manifest.json", "{\"sample_rate_hz\": 1, \"axes\": [\"x\"], \"files\": ["
				+ "{\"file\": \"a.i16\", \"scale\": 0.5, \"offset\": 1}, {\"file\": \"b.i16\", \"scale\": 0.25}]}");
		// 8 * 0.25 = 2 is 1 above the offset of the first: 2 counts of 0.5.
		assertArrayEquals(new short[] { 8, 2 }, TestFiles.counts(TestFiles.source(Options.NONE, folder.toString())));
	}

	@Test
	void shouldSurviveConstantRecording() throws RecordingException {
		final String name = files.csv("const.csv", "x", "0", "0");
		assertArrayEquals(new short[] { 0, 0 }, TestFiles.counts(TestFiles.source(Options.NONE.withRate(1.0), name)));
		final String five = files.csv("five.csv", "x", "5", "5");
		final RecordingSource source = TestFiles.source(Options.NONE.withRate(1.0), five);
		assertEquals(8 / 32768f, source.unitPerCount());
		assertArrayEquals(new short[] { 0, 0 }, TestFiles.counts(source));
	}

	@Test
	void shouldContinueTimeAcrossFilesWithoutClock() throws RecordingException {
		final String first = files.write("1.wav", new WavBytes().shorts(new int[12]).bytes());
		final String second = files.write("2.wav", new WavBytes().shorts(new int[12]).bytes());
		final List<Recording> recordings = Recordings.open(List.of(first, second), Options.NONE);
		final RecordingSource source = new RecordingSource(recordings, Quantiser.of(recordings.get(0), Options.NONE));
		final short[] block = new short[8];
		final int[] lengths = { 8, 4, 8, 4 };
		final long[] times = { 0, 1000, 1500, 2500 };
		for (int i = 0; i < times.length; i++) {
			assertEquals(lengths[i], source.read(block, 0, 8));
			assertEquals(times[i], source.timeMicros());
			assertSame(recordings.get(i / 2), source.recording());
		}
		assertEquals(RecordingSource.END, source.read(block, 0, 8));
		assertEquals(RecordingSource.END, source.read(block, 0, 8));
	}

	@Test
	void shouldRefuseFilesThatDoNotBelongTogether() {
		final String wav = files.write("a.wav", new WavBytes().rate(8000).shorts(1).bytes());
		final String fast = files.write("b.wav", new WavBytes().rate(16000).shorts(1).bytes());
		final String stereo = files.write("c.wav", new WavBytes().rate(8000).channels(2).shorts(1, 2).bytes());
		final String csv = files.csv("x.csv", "t,x", "0,1", "1,2");
		final String other = files.csv("y.csv", "t,y", "0,1", "1,2");
		assertEquals(fast + ": has 16000 Hz, but " + wav + " has 8000 Hz; use recordings of one rate",
				mismatch(wav, fast));
		assertEquals(stereo + ": has 2 axes, but " + wav + " has 1; choose the same axes with --channels",
				mismatch(wav, stereo));
		assertEquals(other + ": has the axes [y], but " + csv + " has [x]; choose the same axes with --channels",
				mismatch(csv, other));
		final String hourly = files.csv("h.csv", "t,x", "0,1", "3600,2");
		assertEquals(hourly + ": has 1 sample per 3600 s, too slow for windows of vibration; use a faster recording",
				mismatch(hourly));
	}

	@Test
	void shouldReplayWhatItLookedAtInStream() throws RecordingException {
		final float[] samples = new float[100_000];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = i / 32768f;
		}
		final Recording recording = TestFiles.stream(Options.NONE, new WavBytes().rate(8000).floats(samples).bytes());
		final Quantiser quantiser = Quantiser.of(recording, Options.NONE.withFullScale(null));
		final double[] values = TestFiles.values(recording);
		assertEquals(samples.length, values.length);
		for (int i = 0; i < samples.length; i++) {
			assertEquals(samples[i], values[i]);
		}
		// Of the first 10 s, 80000 samples, the deviation is 1.22; times 8 is 9.77; 16 / 32768 = 2^-11.
		assertEquals(1 / 2048.0, quantiser.unitPerCount());
	}

	private static String mismatch(final String... names) {
		return assertThrows(RecordingException.class, () -> TestFiles.source(Options.NONE, names)).getMessage();
	}
}
