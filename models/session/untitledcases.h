// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Scep {

/// A case that was never saved under a name and that no program has open.
struct UntitledCase
{
    QString path;
    QDateTime changedAt; ///< UTC
    int notes = 0;
    QStringList files; ///< names of what was given

    bool operator==(const UntitledCase &) const = default;
};

/// Where cases without a name are kept: a folder of the person's application data.
[[nodiscard]] QString untitledFolder();

/// Makes the folder, and those above it where they are missing, for its owner alone. False when
/// that cannot be done, or when it is another's.
[[nodiscard]] bool makeOwnerFolder(const QString &folder);

/// A name in the folder that no file has.
[[nodiscard]] QString newUntitledPath(const QString &folder);

/// Those that can be opened, last changed first; one without any decision is taken away.
[[nodiscard]] QList<UntitledCase> untitledCases(const QString &folder);

/// Takes one away for good. Nothing for a path that is not in such a folder's way of naming.
void discardUntitledCase(const QString &path);

} // namespace Scep
