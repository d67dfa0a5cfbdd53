/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which channels of a recording are read, and under which names.
 *
 * @param indices
 *            the places of the chosen channels in a frame of the recording.
 * @param names
 *            their names.
 */
record Selection(int[] indices, List<String> names) {

	/**
	 * Applies {@code --channels} and {@code --axes}.
	 *
	 * @param name
	 *            the name of the recording.
	 * @param available
	 *            the names of its channels.
	 * @param options
	 *            what the user asks.
	 * @return the selection.
	 * @throws RecordingException
	 *             when a channel does not exist or is named twice, when there are too many, or when the number of axis
	 *             names is another.
	 */
	static Selection of(final String name, final List<String> available, final Options options)
			throws RecordingException {
		final int count = options.channels().isEmpty() ? available.size() : options.channels().size();
		if (count > Recording.MOST_CHANNELS) {
			throw new RecordingException(name,
					"has " + count + " channels, more than the " + Recording.MOST_CHANNELS + " that can be read",
					"choose some, for example --channels 0,1,2");
		}
		final int[] indices = new int[count];
		final List<String> names = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			indices[i] = options.channels().isEmpty() ? i : find(name, available, options.channels().get(i));
			names.add(available.get(indices[i]));
		}
		if (options.axes().isEmpty()) {
			return new Selection(indices, List.copyOf(names));
		}
		if (options.axes().size() != count) {
			throw new RecordingException(name, "has " + count + " channels, but --axes names " + options.axes().size(),
					"give one name per channel, or choose channels with --channels");
		}
		return new Selection(indices, options.axes());
	}

	/** Refuses axis names that are empty or given twice. */
	static void checkNames(final String name, final List<String> axes) throws RecordingException {
		if (new HashSet<>(axes).size() != axes.size() || axes.contains("")) {
			throw new RecordingException(name, "the names of the axes are not distinct", "name each axis once, as x,y,z");
		}
	}

	private static int find(final String name, final List<String> available, final String wanted)
			throws RecordingException {
		final int byName = available.indexOf(wanted);
		if (byName >= 0) {
			return byName;
		}
		if (wanted.matches("[0-9]{1,5}") && Integer.parseInt(wanted) < available.size()) {
			return Integer.parseInt(wanted);
		}
		throw new RecordingException(name, "has no channel " + RecordingException.quote(wanted),
				"its channels are " + summary(available));
	}

	/** Lists channels for a message: number and name, the first ten. */
	static String summary(final List<String> channels) {
		final StringBuilder list = new StringBuilder();
		for (int i = 0; i < Math.min(channels.size(), 10); i++) {
			list.append(i == 0 ? "" : ", ").append(i).append(" = ").append(RecordingException.quote(channels.get(i)));
		}
		return list + (channels.size() > 10 ? ", ..." : "");
	}
}
