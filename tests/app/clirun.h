// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// The command line program as a person or a script runs it.
namespace Scep::Testing {

struct RunResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    QJsonObject json; ///< of the output, where it is that
};

/// A path below the top of the source tree.
[[nodiscard]] QString sourcePath(const QString &path);

/// Runs the program with @p locale as the person's.
[[nodiscard]] RunResult runCli(const QStringList &arguments, const QByteArray &input = {},
                               const QString &locale = QStringLiteral("C.UTF-8"));

/// Where the JSON breaks that schema of resources/schema; empty when it keeps it.
[[nodiscard]] QByteArray
schemaFaults(const QByteArray &json,
             const QString &schema = QStringLiteral("analysis-1.schema.json"));

} // namespace Scep::Testing
