/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.ArrayDeque;

/**
 * Keeps what was read ahead of a stream, so that it can be read again.
 * <p>
 * Memory: the frames that went through {@link #recorder()}; the caller bounds them.
 */
final class Preview implements FrameReader {

	private record Block(double[] frames, long timeNanos) {
	}

	private final FrameReader stream;
	private final int channels;
	private final Rate rate;
	private final ArrayDeque<Block> blocks = new ArrayDeque<>();
	private long time;

	Preview(final FrameReader stream, final int channels, final Rate rate) {
		this.stream = stream;
		this.rate = rate;
		this.channels = channels;
	}

	/** Returns a reader whose frames are kept; closing it leaves the stream open. */
	FrameReader recorder() {
		return new FrameReader() {

			@Override
			public int read(final double[] frames, final int offset, final int count) throws RecordingException {
				final int got = stream.read(frames, offset, count);
				if (got > 0) {
					final double[] copy = new double[got * channels];
					System.arraycopy(frames, offset, copy, 0, copy.length);
					blocks.add(new Block(copy, stream.timeNanos()));
				}
				return got;
			}

			@Override
			public int readCounts(final short[] frames, final int offset, final int count) {
				throw new UnsupportedOperationException("int16 recordings need no look ahead");
			}

			@Override
			public long timeNanos() {
				return stream.timeNanos();
			}

			@Override
			public void close() {
				// The stream goes on.
			}
		};
	}

	@Override
	public int read(final double[] frames, final int offset, final int count) throws RecordingException {
		final Block block = blocks.poll();
		if (block == null) {
			final int got = stream.read(frames, offset, count);
			time = stream.timeNanos();
			return got;
		}
		final int got = Math.min(count, block.frames.length / channels);
		System.arraycopy(block.frames, 0, frames, offset, got * channels);
		time = block.timeNanos;
		splitOff(block, got);
		return got;
	}

	@Override
	public int readCounts(final short[] frames, final int offset, final int count) throws RecordingException {
		return stream.readCounts(frames, offset, count);
	}

	@Override
	public long timeNanos() {
		return time;
	}

	@Override
	public void close() {
		stream.close();
	}

	/** Puts the frames that had no room back; within a block the time goes by the rate. */
	private void splitOff(final Block block, final int taken) {
		final int values = taken * channels;
		if (values < block.frames.length) {
			final double[] rest = new double[block.frames.length - values];
			System.arraycopy(block.frames, values, rest, 0, rest.length);
			blocks.addFirst(new Block(rest, block.timeNanos + rate.nanosAt(taken)));
		}
	}
}
