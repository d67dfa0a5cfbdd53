/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Recordings of machines as files or standard input: WAV, CSV, and raw int16 beside a manifest.
 * <p>
 * {@link io.judder.recording.Recordings} opens them, {@link io.judder.recording.RecordingSource} plays them as the
 * int16 frames that the device code reads, {@link io.judder.recording.RowReader} gives slow process data as rows.
 * Nothing here loads a whole file. Every refusal is a {@link io.judder.recording.RecordingException}, whose message is
 * one line for the user. The formats are specified in {@code docs/recordings.md}.
 */
package io.judder.recording;
