// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

namespace Scep::Fixtures {

/// Invented cases, each with one device, its last enrollment being the one to show.

/// Android: a root track, and a SCEP enrollment whose install prompt was never answered.
[[nodiscard]] Case androidStalled();
/// Android: everything succeeded, with two long waits for the user.
[[nodiscard]] Case androidSucceeded();
/// Windows: the server's certificate is not trusted (0x800B0109), dates known, seconds only.
[[nodiscard]] Case windowsFailed();
/// iOS: succeeded within four seconds, in a log that writes no date.
[[nodiscard]] Case iosWithoutDate();
/// A log that ends too early to say anything.
[[nodiscard]] Case unknownEnd();
/// An enrollment with that many events, evenly mixed over the stages.
[[nodiscard]] Case manyEvents(int count);

/// The case with all records of a source in its first line, as Windows writes events in XML.
[[nodiscard]] Case inOneLine(Case aCase);

/// One of the above: "stalled", "succeeded", "windows", "ios", "unknown", "many" (5 000 events);
/// any other name gives an empty case.
[[nodiscard]] Case named(const QString &name);

/// The enrollment to show of one of these cases.
[[nodiscard]] QString shownEnrollment(const Case &aCase);

} // namespace Scep::Fixtures
