// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/iislog.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace Scep::Examples {

namespace {

using namespace std::chrono_literals;

constexpr const char *Columns =
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status sc-bytes cs-bytes "
    "time-taken\r\n";

/// Bytes that are handed to the device at a time.
constexpr qsizetype BlockBytes = 1 << 20;
/// Different rows that a bulk log repeats.
constexpr int BulkRows = 2048;

QByteArray header(Moment at)
{
    return "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: " +
           isoText(at).first(19).replace('T', ' ') + "\r\n" + Columns;
}

/// What follows date and time.
QByteArray rowText(const IisRequest &request)
{
    QByteArray agent = request.agent;
    agent.replace(' ', '+');
    return " 10.20.0.4 " + request.method + ' ' + request.stem + ' ' + request.query + " 443 - " +
           request.client + ' ' + agent + " - " + QByteArray::number(request.status) + ' ' +
           QByteArray::number(request.subStatus) + ' ' + QByteArray::number(request.win32Status) +
           ' ' + QByteArray::number(request.bytesSent) + ' ' +
           QByteArray::number(request.query.size() + 311) + ' ' +
           QByteArray::number(static_cast<qint64>(request.taken.count()));
}

IisRequest noiseRequest(SeededStream &random)
{
    static constexpr std::array<const char *, 10> Stems = {"/",
                                                           "/certenroll/contoso-issuing-ca-1.crl",
                                                           "/certsrv/certfnsh.asp",
                                                           "/healthz",
                                                           "/favicon.ico",
                                                           "/portal/api/v2/devices",
                                                           "/portal/static/app.bundle.js",
                                                           "/portal/static/style.css",
                                                           "/autodiscover/autodiscover.xml",
                                                           "/owa/auth/logon.aspx"};
    static constexpr std::array<const char *, 5> Agents = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/131.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
        "Gecko) Version/18.2 Mobile/15E148 Safari/604.1",
        "Microsoft-CryptoAPI/10.0", "HealthProbe/1.0",
        "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/AP2A.240805.005)"};
    static constexpr std::array<int, 8> Statuses = {200, 200, 200, 200, 304, 302, 401, 404};
    IisRequest request;
    request.method = random.number(5) == 0 ? "POST" : "GET";
    request.stem = Stems[random.number(Stems.size())];
    if (random.number(3) == 0)
        request.query =
            "id=" + random.hex(12).toLatin1() + "&page=" + QByteArray::number(random.number(40));
    request.client = "10.20." + QByteArray::number(random.number(16)) + '.' +
                     QByteArray::number(1 + random.number(254));
    request.agent = Agents[random.number(Agents.size())];
    request.status = Statuses[random.number(Statuses.size())];
    request.bytesSent = 180 + random.number(60'000);
    request.taken = std::chrono::milliseconds(random.number(900));
    return request;
}

/// The rows of one device that enrolls.
QByteArrayList enrollmentRows(SeededStream &random, const QByteArray &message)
{
    IisRequest request;
    request.client = "10.20.7." + QByteArray::number(1 + random.number(254));
    request.agent = "profiled/1.0 CFNetwork/1568.300.101 Darwin/24.2.0";
    QByteArrayList rows;
    for (const char *query : {"operation=GetCACert&message=SCEP%20Authority",
                              "operation=GetCACaps&message=SCEP%20Authority"}) {
        request.query = query;
        rows += rowText(request);
    }
    request.query = "operation=PKIOperation&message=" + message.toBase64().toPercentEncoding();
    request.taken = 812ms;
    rows += rowText(request);
    return rows;
}

} // namespace

IisLog::IisLog(const QByteArray &seed)
    : m_random("iis/" + seed)
{
}

void IisLog::add(Moment at, const IisRequest &request)
{
    m_rows += {at + request.taken, rowText(request)};
}

void IisLog::addNoise(Moment from, Moment to, int rows)
{
    const auto length = std::chrono::duration_cast<std::chrono::seconds>(to - from).count();
    for (int i = 0; i < rows; ++i) {
        const auto after = m_random.number(static_cast<quint32>(std::max<qint64>(1, length)));
        add(from + std::chrono::seconds(after), noiseRequest(m_random));
    }
}

QByteArray IisLog::text() const
{
    QList<Row> sorted = m_rows;
    std::ranges::stable_sort(sorted, {}, &Row::at);
    if (sorted.isEmpty())
        return {};
    QByteArray text = header(sorted.constFirst().at);
    for (const Row &row : std::as_const(sorted))
        text += isoText(row.at).first(19).replace('T', ' ') + row.text + "\r\n";
    return text;
}

bool writeBulkIisLog(QIODevice &out, qint64 bytes, const QList<QByteArray> &messages)
{
    SeededStream random("bulk iis");
    QByteArrayList rows;
    for (int i = 0; i < BulkRows; ++i)
        rows += rowText(noiseRequest(random)) + "\r\n";
    QList<QByteArrayList> enrollments;
    for (const QByteArray &message : messages)
        enrollments += enrollmentRows(random, message);

    Moment at = moment(std::chrono::March / 2 / 2026, 0h, 0min);
    QByteArray block = header(at);
    QByteArray time;
    qint64 written = 0;
    for (qint64 row = 0; written < bytes; ++row) {
        if (row % 8 == 0) {
            at += 1s;
            time = isoText(at).first(19).replace('T', ' ');
        }
        block += time + rows[random.number(BulkRows)];
        if (!enrollments.isEmpty() && row % 4096 == 4095) {
            for (const QByteArray &text : enrollments[(row / 4096) % enrollments.size()])
                block += time + text + "\r\n";
        }
        if (block.size() >= BlockBytes || written + block.size() >= bytes) {
            if (out.write(block) != block.size())
                return false;
            written += block.size();
            block.resize(0);
        }
    }
    return true;
}

} // namespace Scep::Examples
