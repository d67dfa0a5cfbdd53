/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef LLACCELEROMETER_IMPL_H
#define LLACCELEROMETER_IMPL_H

/*
 * The accelerometer, as the Java application needs it. A BSP implements these functions over the driver of its sensor;
 * LLACCELEROMETER_stub.c lets it link before that driver exists.
 *
 * Samples are signed 16-bit counts in frames: one value per axis, axes interleaved (x y z x y z ...). There is one
 * sensor.
 *
 * Threads. Every function is called from the task of the Core Engine, by one Java thread at a time. No function may wait
 * for a sample or for a bus transfer of more than a millisecond, because no Java thread runs meanwhile: an interrupt or a
 * DMA fills a buffer of the driver, and read() copies from there. The Java side polls and sleeps.
 *
 * Memory. `frames` is an array of the Java heap. The pointer is valid until the function returns and not longer: the
 * collector moves arrays. Never hand it to a DMA, an interrupt or another task, never keep it. The driver's buffer should
 * hold at least 100 ms of frames.
 *
 * Errors are returned as negative codes. No function throws.
 */

#include <sni.h>

#ifdef __cplusplus
extern "C" {
#endif

/* No sensor answers: not fitted, not powered, or there is no driver. */
#define LLACCELEROMETER_NOT_PRESENT (-1)
/* The sensor stopped answering. It stays open; reading again may succeed. */
#define LLACCELEROMETER_BUS (-2)
/* Frames were lost before they were read: the driver's buffer or the FIFO of the sensor was full. */
#define LLACCELEROMETER_OVERRUN (-3)
/* The sensor cannot sample at this rate or range. */
#define LLACCELEROMETER_CONFIGURATION (-4)
/* The sensor is not open, or is opened twice. */
#define LLACCELEROMETER_STATE (-5)
/* An argument is out of its range, or the array has no room. */
#define LLACCELEROMETER_ARGUMENT (-6)

#define LLACCELEROMETER_IMPL_open Java_io_judder_app_AccelerometerNatives_open
#define LLACCELEROMETER_IMPL_close Java_io_judder_app_AccelerometerNatives_close
#define LLACCELEROMETER_IMPL_axes Java_io_judder_app_AccelerometerNatives_axes
#define LLACCELEROMETER_IMPL_rateMilliHertz Java_io_judder_app_AccelerometerNatives_rateMilliHertz
#define LLACCELEROMETER_IMPL_countsPerG Java_io_judder_app_AccelerometerNatives_countsPerG
#define LLACCELEROMETER_IMPL_clipCounts Java_io_judder_app_AccelerometerNatives_clipCounts
#define LLACCELEROMETER_IMPL_read Java_io_judder_app_AccelerometerNatives_read
#define LLACCELEROMETER_IMPL_timeMicros Java_io_judder_app_AccelerometerNatives_timeMicros

/*
 * Sets the sensor up and starts sampling into the driver's buffer, which is empty then.
 *
 * rate_milli_hertz: the wanted number of frames per second, in thousandths. The driver takes the nearest rate of the
 *     sensor; more than 5 % away is LLACCELEROMETER_CONFIGURATION.
 * range_milli_g: the wanted end of the range, in thousandths of g. The driver takes the smallest range of the sensor that
 *     is not smaller; none is LLACCELEROMETER_CONFIGURATION.
 *
 * Returns 0, LLACCELEROMETER_NOT_PRESENT, LLACCELEROMETER_BUS, LLACCELEROMETER_CONFIGURATION,
 * LLACCELEROMETER_ARGUMENT when a value is not above 0, or LLACCELEROMETER_STATE when the sensor is open already.
 */
jint LLACCELEROMETER_IMPL_open(jint rate_milli_hertz, jint range_milli_g);

/* Stops sampling and drops what was not read. Does nothing when the sensor is not open. */
void LLACCELEROMETER_IMPL_close(void);

/*
 * What the open sensor does. Constant until close().
 *
 * axes: 1 to 3. rateMilliHertz: the true rate in thousandths of a frame per second. countsPerG: counts per g, above 0.
 * clipCounts: the magnitude from which on a value counts as clipped, 1 to 32767.
 *
 * Each returns LLACCELEROMETER_STATE when the sensor is not open.
 */
jint LLACCELEROMETER_IMPL_axes(void);
jint LLACCELEROMETER_IMPL_rateMilliHertz(void);
jint LLACCELEROMETER_IMPL_countsPerG(void);
jint LLACCELEROMETER_IMPL_clipCounts(void);

/*
 * Copies the oldest frames out of the driver's buffer.
 *
 * frames: receives count * axes values at most, from index offset on. The driver checks, in this order: frames is not
 *     NULL; offset is 0 or more; count is above 0; count * axes <= SNI_getArrayLength(frames) - offset, computed without
 *     overflow. SNI_getArrayLength is undefined for NULL. Anything else is LLACCELEROMETER_ARGUMENT, and nothing is
 *     written.
 *
 * Returns the number of frames, 1 to count, that follow one another without a gap; 0 when there is none yet;
 * LLACCELEROMETER_STATE; LLACCELEROMETER_BUS; LLACCELEROMETER_NOT_PRESENT when the sensor was taken away; or
 * LLACCELEROMETER_OVERRUN, once, when frames were lost since the last call: the next call returns the frames that follow
 * the loss, and timeMicros() shows how much is missing.
 */
jint LLACCELEROMETER_IMPL_read(jshort* frames, jint offset, jint count);

/*
 * Returns when the first frame of the last read() that returned frames was sampled, in microseconds since an origin of the
 * driver's choice. The clock is monotonic and is not set by anybody. 0 before the first such read.
 */
jlong LLACCELEROMETER_IMPL_timeMicros(void);

#ifdef __cplusplus
}
#endif

#endif
