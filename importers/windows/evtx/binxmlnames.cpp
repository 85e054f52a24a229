// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/binxmlnames.h"

#include <QtEndian>

namespace Scep::Evtx {

namespace {
/// Bytes of names that are kept from chunk to chunk: what the names of one chunk come to at most.
constexpr qint64 BytesKept = 64 * 1024;

QString safeName(QString name)
{
    for (QChar &unit : name) {
        const bool isGood =
            unit.isLetterOrNumber() || unit == u'_' || unit == u'-' || unit == u'.' || unit == u':';
        unit = isGood ? unit : QChar(u'_');
    }
    const bool hasStart = !name.isEmpty() && (name[0].isLetter() || name[0] == u'_');
    return hasStart ? name : u'_' + name;
}
} // namespace

BinXmlName binXmlName(QString text)
{
    text = safeName(std::move(text));
    const QByteArray utf8 = text.toUtf8();
    return {.text = text,
            .open = '<' + utf8,
            .close = "</" + utf8 + '>',
            .attribute = ' ' + utf8 + "='"};
}

const BinXmlName *BinXmlNames::find(QByteArrayView utf16)
{
    const auto known = m_names.find(utf16);
    if (known != m_names.end()) {
        return &known->second;
    }
    QString text(utf16.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<quint16>(utf16.data(), text.size(), text.data());
    m_bytes += utf16.size();
    return &m_names.emplace(utf16.toByteArray(), binXmlName(std::move(text))).first->second;
}

void BinXmlNames::beginChunk()
{
    if (m_bytes > BytesKept) {
        m_names.clear();
        m_bytes = 0;
    }
}

} // namespace Scep::Evtx
