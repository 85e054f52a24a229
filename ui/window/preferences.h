// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefilelimits.h"

#include <QString>

class QSettings;

namespace Scep {

/// Which colours the window uses.
enum class Theme { System, Light, Dark, HighContrast };

/// What the person decided about the program, kept from session to session.
struct Preferences
{
    Theme theme = Theme::System;
    QString language; ///< code of a catalogue ("pl"); empty: the system's
    QString
        rulesFolder; ///< of the person's own rules; empty: the usual one. Used from the next start
    QString logFont; ///< family; empty: the system's for text in columns
    int logFontPoints = 0;      ///< size of the log's font; 0: the system's
    bool isZoneLocal = false;   ///< times in this computer's zone instead of UTC
    bool linesUpColumns = true; ///< columns of a log below each other, under their names
    qint64 embeddedBytes = CaseFileLimits::EmbeddedBytes; ///< evidence up to this is kept in a case

    bool operator==(const Preferences &) const = default;
};

/// Sizes of the log's font that can be chosen, in points.
inline constexpr int SmallestLogFont = 5;
inline constexpr int LargestLogFont = 48;

/// Reads what is kept. What makes no sense there, of another version or by another hand, is the
/// default.
[[nodiscard]] Preferences loadPreferences(const QSettings &settings);

/// Keeps them; what is as at first is not written, so that a new default reaches everybody.
void savePreferences(const Preferences &preferences, QSettings &settings);

/// Takes the rights of everybody but the owner off the file of the settings, which names cases and
/// folders. False where it exists and they cannot be taken.
bool restrictToOwner(const QSettings &settings);

/// The theme of that name on command lines and in the settings ("high-contrast").
[[nodiscard]] Theme themeOf(const QString &name, Theme otherwise);
[[nodiscard]] QString themeName(Theme theme);

} // namespace Scep
