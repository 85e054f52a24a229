// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

// What a program had said when it was killed, and what is left of that.

namespace Scep {

/// What became of one kind of moments.
struct Row
{
    int moments = 0;
    int kept = 0;
    int lost = 0;
    int notOpened = 0;
    int copies = 0;
    int damagedCopies = 0;
};

/// What the program said until it was killed.
struct Said
{
    QHash<QString, int> kept;        ///< by id or name: the version, 0 when it was removed
    QHash<QString, QSet<int>> tried; ///< all of them, kept or not
    QStringList places; ///< where the case may be: the last that is sure, then what was tried
    int keptCount = 0;
    int refused = 0;
    int ended = 0; ///< by itself, before it was killed
};

/// Reads the lines that a program said; one that was cut was not said.
[[nodiscard]] Said readSaid(const QByteArray &output);

/// Looks into the case as a program finds it that starts next, and counts. @p untitled: folder of
/// cases without a name, where the scenario gives none; else empty.
void compare(Row &row, const Said &said, const QString &path, const QString &untitled);

} // namespace Scep
