// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/apple/applerecordformat.h"

#include <QByteArrayView>

#include <expected>

namespace Scep {

/// Why an object of a log gave no event.
enum class JsonRecordError {
    NotJson,  ///< the bytes are no JSON object
    NoRecord, ///< an object without a message, such as the summary at the end
};

/// The event of one object that `log show` writes in the styles json and ndjson, or that decoders
/// of tracev3 files write (`message` for `eventMessage`, `process` for `processImagePath` …). The
/// process is the last part of its path; the numbers of process and thread are decimal there.
[[nodiscard]] std::expected<LogEvent, JsonRecordError> parseAppleJson(QByteArrayView object,
                                                                      AppleEvents &events);

} // namespace Scep
