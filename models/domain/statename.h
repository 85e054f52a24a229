// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Scep {

/// What a state is called on the screen and in a report. @p state is the platform's own name; what
/// Windows only numbers has none: there the title of the rule, which is in the person's language,
/// says what "event 38" is. Either may be empty.
[[nodiscard]] QString stateDisplayName(const QString &state, const QString &title);

/// The same where there is little room: the title only where it begins with the state.
[[nodiscard]] QString stateShortName(const QString &state, const QString &title);

} // namespace Scep
