// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

namespace Scep {

/// A member's name as it is used: a relative path with "/" between its parts.
struct MemberName
{
    QStringList folders;
    QString name;          ///< never empty
    bool isUnsafe = false; ///< as stored it led out of the archive or to a device
    bool isCut = false;    ///< it was longer than Limits::MemberNameCharacters
    bool isHidden = false; ///< a part of it begins with a dot, or is what macOS adds beside files

    /// With folders.
    [[nodiscard]] QString path() const;
};

/// Cleans a name as stored in an archive. "\" separates too, as Windows tools write it. Empty and
/// "." parts are left out without a word; "..", a root, a drive letter and the names of Windows'
/// devices are taken out and make it unsafe.
[[nodiscard]] MemberName cleanMemberName(const QString &stored);

/// Text of a name in code page 437, which a zip has where it does not say UTF-8.
[[nodiscard]] QString fromCodePage437(QByteArrayView bytes);

/// The folder that makes a member's device, as a path inside the archive: the first one below
/// @p commonFolders, which all members share. So two folders of an archive are two devices, as two
/// folders on disk are, and what lies deeper belongs to them.
[[nodiscard]] QString deviceFolder(const QStringList &folders, qsizetype commonFolders);

/// Tells members with the same name apart: the second "a.log" is "a.log (2)".
class UniqueNames
{
public:
    [[nodiscard]] QString add(const QString &path);

private:
    QHash<QString, int> m_counts;
};

} // namespace Scep
