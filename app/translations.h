// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLocale;

namespace Scep {

/// Installs the program's and Qt's own translations for the locale of the person; English where
/// there is none for it. Returns the language's code ("pl"), for texts that are data. @p preferred
/// is the code of a language that the person prefers to the system's; numbers and dates are then
/// written its way too. Takes the place of what an earlier call installed: texts that are shown
/// already stay as they are. Call it on the application's thread.
QString installTranslations(const QString &preferred = {});

/// Installs English, once, and makes numbers and dates those of the locale C, whatever the person's
/// locale is: what other programs read has to be the same everywhere.
void installNeutralLanguage();

/// Installs our own translation for a language that is named, above what was installed before.
void installLanguage(const QLocale &locale);

} // namespace Scep
