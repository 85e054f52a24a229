// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/goldendevice.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <expected>

namespace Scep::Examples {

/// One row of a table of golden cases: how far a healthy enrollment goes, and which lines follow.
/// tests/golden/README.md tells what may stand in a row.
struct GoldenRow
{
    QString name; ///< of the case and of its folder
    QString table;
    QJsonObject words;
};

/// All rows of the tables below @p directory, in the order of the files' names; or what is wrong
/// with them.
[[nodiscard]] std::expected<QList<GoldenRow>, QString> readGoldenTables(const QString &directory);

/// The files of the case, or what its row says that nobody understands. Needs a SeededLibrary.
[[nodiscard]] std::expected<QMap<QString, QByteArray>, QString> goldenFiles(GoldenWorld &world,
                                                                            const GoldenRow &row);

} // namespace Scep::Examples
