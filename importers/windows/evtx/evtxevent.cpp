// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/windows/evtx/evtxevent.h"

#include "models/domain/limits.h"

#include <QtEndian>

#include <algorithm>

namespace Scep::Evtx {

namespace {
bool needsChange(QChar unit)
{
    return (unit < u' ' && unit != u'\t' && unit != u'\n') || unit.isSurrogate() ||
           unit >= u'\uFFFE';
}

/// As a reader of the record's XML would hand it over: line ends are LF, and what XML does not have
/// is its picture.
QString asInXml(QString text)
{
    if (std::ranges::none_of(text, needsChange)) {
        return text;
    }
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit == u'\r') {
            text[i] = u'\n';
        } else if (unit < u' ' && unit != u'\t' && unit != u'\n') {
            text[i] = QChar(0x2400 + unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (unit.isSurrogate() || unit >= u'\uFFFE') {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}
} // namespace

void EventSink::startElement(const BinXmlName &name)
{
    m_name = &name;
    m_characters += name.text.size();
    m_attributes.clear();
}

void EventSink::startAttribute(const BinXmlName &name)
{
    m_attributes.append({name.text, QString()});
    m_isInAttribute = true;
    m_characters += name.text.size();
}

void EventSink::endAttribute()
{
    m_isInAttribute = false;
}

void EventSink::startContent()
{
    if (!m_isTooDeep && !m_builder.startElement(m_name->text, m_attributes)) {
        m_isTooDeep = true;
    }
}

void EventSink::endElement(const BinXmlName &name)
{
    Q_UNUSED(name);
    if (!m_isTooDeep) {
        m_builder.endElement();
    }
}

void EventSink::text16(QByteArrayView text)
{
    QString units(text.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<quint16>(text.data(), units.size(), units.data());
    take(asInXml(std::move(units)));
}

void EventSink::textAscii(QByteArrayView text)
{
    take(QString::fromLatin1(text));
}

void EventSink::take(QStringView text)
{
    m_characters += text.size();
    if (m_isInAttribute) {
        m_attributes.last().second += text;
    } else if (!m_isTooDeep) {
        m_builder.text(text);
    }
}

bool EventSink::isFull() const
{
    return characters() > Limits::XmlEventBytes || hasFailed();
}

WindowsEventError EventSink::error() const
{
    return m_isTooDeep ? windowsEventTooDeep() : m_builder.tooLarge();
}

} // namespace Scep::Evtx
