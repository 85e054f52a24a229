// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/moment.h"
#include "tests/generator/seeded.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace Scep::Examples {

/// One request as IIS logs it when it is answered.
struct IisRequest
{
    QByteArray method = "GET";
    QByteArray stem = "/certsrv/mscep/mscep.dll";
    QByteArray query = "-";
    QByteArray client = "10.20.0.9"; ///< address of the client or of the proxy
    QByteArray agent = "-";          ///< blanks are written as plus signs
    int status = 200;
    int subStatus = 0;
    quint32 win32Status = 0;
    qsizetype bytesSent = 0;
    std::chrono::milliseconds taken{31};
};

/// Writes the request log of one site of IIS:
/// `2026-02-17 08:12:20 10.20.0.4 GET /certsrv/mscep/mscep.dll operation=GetCACaps&message=ca 443
/// …`
class IisLog
{
public:
    explicit IisLog(const QByteArray &seed);

    void add(Moment at, const IisRequest &request);
    /// About @p rows requests for other pages of the server.
    void addNoise(Moment from, Moment to, int rows);
    /// The header and all rows in the order of time.
    [[nodiscard]] QByteArray text() const;

private:
    struct Row
    {
        Moment at;
        QByteArray text; ///< behind date and time
    };

    SeededStream m_random;
    QList<Row> m_rows;
};

/// Writes at least @p bytes of an IIS log, whole rows, the same for the same @p messages: requests
/// for other pages and now and then a device that enrolls with one of the messages (DER). False
/// when the device refuses a write.
[[nodiscard]] bool writeBulkIisLog(QIODevice &out, qint64 bytes, const QList<QByteArray> &messages);

} // namespace Scep::Examples
