// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/passwordfile.h"

#include <QFile>

namespace Scep {

namespace {
/// No password is longer; a log that was given by mistake is not read whole.
constexpr qint64 LongestLine = 4096;

std::optional<QString> firstLine(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    QByteArray line = file.readLine(LongestLine);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    QString text = QString::fromUtf8(line);
    line.fill('\0');
    return text;
}
} // namespace

std::expected<std::function<std::optional<QString>(const QString &, int)>, QString>
passwordFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(file.errorString());
    }
    return [path](const QString & /*fileName*/, int attempt) -> std::optional<QString> {
        QFile again(path);
        return attempt == 1 ? firstLine(again) : std::nullopt;
    };
}

} // namespace Scep
