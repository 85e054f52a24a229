// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/instant.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace Scep {

/// What a record in one of the framings of CMTrace says. Views into the record.
struct CmTraceRecord
{
    QByteArrayView message;
    QByteArrayView timestamp; ///< time, or date and time, as written
    QByteArrayView date;      ///< month, day, year
    QByteArrayView time;      ///< with a fraction and perhaps the bias
    QByteArrayView component;
    QByteArrayView context;
    QByteArrayView type;   ///< "1" information, "2" warning, "3" error; the older framing has none
    QByteArrayView thread; ///< decimal
    QByteArrayView file;
};

/// Reads a record of several lines, joined by "\n"; nothing when it has no framing or is broken.
///
///     <![LOG[message]LOG]!><time="10:11:12.345-60" date="3-2-2026" component="…" context=""
///         type="1" thread="44" file="…">
///     message $$<component><03-02-2026 10:11:12.345-60><thread=44 (0x2C)>
[[nodiscard]] std::optional<CmTraceRecord> cmTraceRecord(QByteArrayView text);

/// The instant of a record. The bias behind the time is what has to be added, in minutes, to have
/// UTC; without one the time is taken as UTC.
[[nodiscard]] Instant cmTraceInstant(const CmTraceRecord &record);

/// Whether the line begins with the mark of the newer framing.
[[nodiscard]] bool beginsCmTraceRecord(QByteArrayView line);
/// Whether the line ends like a record of one of the framings.
[[nodiscard]] bool endsCmTraceRecord(QByteArrayView line);

} // namespace Scep
