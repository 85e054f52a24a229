// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <unordered_map>

namespace Scep::Evtx {

/// The name of an element or attribute, in each form that it is written in.
struct BinXmlName
{
    QString text;
    QByteArray open;      ///< "<Name"
    QByteArray close;     ///< "</Name>"
    QByteArray attribute; ///< " Name='"
};

/// The name made fit for a tag, whatever it holds.
[[nodiscard]] BinXmlName binXmlName(QString text);

/// Names by the bytes that spell them. Every chunk of a log uses the same few hundred, so that they
/// are made once for all chunks that a thread reads.
class BinXmlNames
{
public:
    /// The name of 16-bit little-endian text. It stays where it is until beginChunk().
    [[nodiscard]] const BinXmlName *find(QByteArrayView utf16);
    /// No name that find() gave is in use any more; when there are too many they are forgotten.
    void beginChunk();

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(QByteArrayView bytes) const { return qHash(bytes); }
    };

    std::unordered_map<QByteArray, BinXmlName, Hash, std::equal_to<>> m_names;
    qint64 m_bytes = 0; ///< of all names
};

} // namespace Scep::Evtx
