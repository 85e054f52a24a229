// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>

#include <chrono>

namespace Scep {

// How values of the domain stand in our JSON: null for what is not known, lengths of time in
// seconds, octets in lower-case hexadecimal. Private to models/report.

[[nodiscard]] inline QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

[[nodiscard]] inline QJsonValue hexOrNull(const QByteArray &bytes)
{
    return textOrNull(QString::fromLatin1(bytes.toHex()));
}

[[nodiscard]] inline double secondsOf(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace Scep
