// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>

namespace Scep::Examples {

/// A value of a record: its type number ([MS-EVEN6] 2.2.13) and its bytes.
struct EvtxValue
{
    quint8 type = 0;
    QByteArray bytes = {};
};

[[nodiscard]] EvtxValue evtxText(const QString &text);
[[nodiscard]] EvtxValue evtxTexts(const QStringList &texts); ///< an array of strings
/// @p type: 4 one byte, 6 two, 8 and 14h four, 0Ah, 11h and 15h eight, 0Dh a truth value.
[[nodiscard]] EvtxValue evtxNumber(quint8 type, quint64 number);
[[nodiscard]] EvtxValue evtxSid(const QString &sid);

/// One chunk of 64 KiB that is being written: bytes, and what its records share. Writes the tokens
/// of binary XML where it stands.
class EvtxChunkWriter
{
public:
    static constexpr qint64 Size = 65536;

    EvtxChunkWriter();

    template<typename Number>
    void put(Number number);
    void putBytes(const QByteArray &bytes) { m_bytes += bytes; }
    /// Replaces a number that was written before.
    template<typename Number>
    void patch(qsizetype at, Number number);
    [[nodiscard]] qsizetype position() const { return m_bytes.size(); }

    // Tokens. An element has attributes or not, and may depend on a value of that number; content
    // is closed with endElement().
    static constexpr quint16 NoDependency = 0xFFFF;
    void openElement(const QString &name, bool hasAttributes, quint16 dependency = NoDependency);
    void attribute(const QString &name, bool isLast);
    void closeStart(); ///< content follows
    void closeEmpty(); ///< there is no content
    void endElement();
    void text(const QString &text);
    void characters(const QString &text); ///< CDATA
    void characterReference(quint16 unit);
    void entityReference(const QString &name);
    void instruction(const QString &target, const QString &data); ///< a processing instruction
    void substitution(quint16 index, quint8 type, bool isOptional = true);

    /// An instance of the template of that key. @p define writes its elements where it is used
    /// first in the chunk; @p values are its values, each written where it belongs. A value of type
    /// 21h with no bytes is written by @p nested.
    void instance(const QByteArray &key, const std::function<void()> &define,
                  const QList<EvtxValue> &values, const std::function<void()> &nested = {});

    /// Begins a record; endRecord() says whether it fitted, and takes it away when it did not.
    void beginRecord(quint64 number, quint64 fileTime);
    [[nodiscard]] bool endRecord();
    [[nodiscard]] bool isEmpty() const { return m_firstNumber == 0; }
    /// The chunk with its header and checksums.
    [[nodiscard]] QByteArray finished() const;

private:
    void name(const QString &text);
    void units(const QString &content);
    void defineTemplate(const QByteArray &key, quint32 id, const std::function<void()> &define);

    struct OpenElement
    {
        qsizetype size = 0;       ///< where its size is to be written
        qsizetype attributes = 0; ///< where that of its attribute list is; 0: it has none
    };

    QByteArray m_bytes;
    QList<OpenElement> m_open;
    QHash<QString, quint32> m_names;
    QHash<QByteArray, quint32> m_templates;
    QList<quint32> m_nameTable;
    QList<quint32> m_templateTable;
    qsizetype m_record = 0;
    quint64 m_recordNumber = 0;
    // What to go back to when a record does not fit.
    QStringList m_newNames;
    QList<QByteArray> m_newTemplates;
    QList<quint32> m_nameTableBefore;
    QList<quint32> m_templateTableBefore;
    quint64 m_firstNumber = 0;
    quint64 m_lastNumber = 0;
    qsizetype m_lastRecord = 0;
};

/// CRC-32 as EVTX uses it, bit by bit: not the code that it tests.
[[nodiscard]] quint32 evtxChecksum(const QByteArray &bytes);

} // namespace Scep::Examples
