// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/writtenfile.h"

#include <QFile>
#include <QSaveFile>

namespace Scep {

std::expected<void, QString> writeWhole(const QString &path, const QByteArray &bytes,
                                        FileReaders readers)
{
    QSaveFile file(path);
    const auto isLimited = [&file, readers] {
        return readers == FileReaders::AsUsual ||
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    };
    if (file.open(QIODevice::WriteOnly) && isLimited() && file.write(bytes) == bytes.size() &&
        file.commit()) {
        return {};
    }
    return std::unexpected(file.errorString());
}

} // namespace Scep
