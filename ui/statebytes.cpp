// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statebytes.h"

#include <QDataStream>
#include <QIODevice>

namespace Scep {

namespace {
constexpr auto StreamVersion = QDataStream::Qt_6_0;
}

QByteArray joinedState(quint32 version, const QByteArrayList &parts)
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(StreamVersion);
    stream << version << parts;
    return state;
}

QByteArrayList stateParts(quint32 version, const QByteArray &state, qsizetype count)
{
    QDataStream stream(state);
    stream.setVersion(StreamVersion);
    quint32 written = 0;
    QByteArrayList parts;
    stream >> written;
    if (written == version) {
        stream >> parts;
    }
    return stream.status() == QDataStream::Ok && parts.size() == count ? parts
                                                                       : QByteArrayList(count);
}

} // namespace Scep
