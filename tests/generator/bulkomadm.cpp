// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/bulkomadm.h"

#include "tests/generator/androidlog.h"

#include <QList>

#include <algorithm>
#include <chrono>

namespace Scep::Examples {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr int NoiseLinesOfDay = 16'000;
constexpr qsizetype DateSize = 10;
/// What a day's certificate is called: eight digits that are counted up.
const QByteArray Placeholder = "10000000";

/// A certificate on its way, as rules know it.
void addDelivery(AndroidLog &log, Moment at)
{
    const QByteArray manager =
        "com.microsoft.omadm.platforms.android.certmgr.CertificateEnrollmentManager";
    const QByteArray states =
        "com.microsoft.omadm.platforms.android.certmgr.state.NativeScepCertInstallStateMachine";
    const QByteArray transport = "org.jscep.transport.UrlConnectionGetTransport";
    const QByteArray url = "https://ndes.contoso.example/certsrv/mscep/mscep.dll";
    const QByteArray request = "ModelName=AC_5b0c6f5e-1d2a-4c37-9a40-0a6a3f0e7d11%2FLogicalName_"
                               "7f1f2a9c_8f0e_4d43_b1de_30b6a5f1c2d4;Hash=" +
                               Placeholder;
    log.add(at, "VERB", manager, 10, "There are 1 requests");
    log.add(at + 1ms, "VERB", manager, 10, "Trying to enroll certificate request: " + request);
    for (const char *operation : {"GetCACaps", "GetCACert"}) {
        const QByteArray sent =
            QByteArray(operation) + "(ca) to " + url + "?operation=" + operation + "&message=ca";
        at += 40ms;
        log.add(at, "VERB", transport, 10, "Sending " + sent);
        log.add(at + 30ms, "VERB", transport, 10, "Received '200 OK' when sending " + sent);
    }
    log.add(at + 6s, "VERB", "org.jscep.transaction.EnrollmentTransaction", 10,
            "Response: org.jscep.message.CertRep@1f2a9c0[failInfo=<null>,pkiStatus=SUCCESS,"
            "messageType=CERT_REP,transId=5B0C6F5E1D2A4C379A400A6A3F0E7D11" +
                Placeholder + ']');
    const QByteArrayList path = {"CERT_ENROLLED", "CERT_INSTALL_REQUESTED", "CERT_INSTALLING",
                                 "CERT_ACCESS_REQUESTED", "CERT_ACCESS_GRANTED"};
    at += 6s;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        at += 400ms;
        log.add(at, "INFO", states, 10,
                "SCEP cert '" + request + "' state changed from " + path[i] + " to " + path[i + 1]);
    }
}

/// One day, and where in it the dates and the certificate's digits stand.
struct Day
{
    QByteArray text;
    QList<qsizetype> dates;
    QList<qsizetype> digits;
};

Day makeDay(year_month_day date)
{
    AndroidLog log("bulk", {});
    log.setProcess(18'327);
    log.addNoise(moment(date, 0h, 1min), moment(date, 23h, 58min), NoiseLinesOfDay);
    addDelivery(log, moment(date, 9h, 16min));
    Day day{.text = log.text(), .dates = {}, .digits = {}};
    for (qsizetype at = 0; at < day.text.size(); at = day.text.indexOf('\n', at) + 1) {
        day.dates.append(at);
    }
    for (qsizetype at = day.text.indexOf(Placeholder); at >= 0;
         at = day.text.indexOf(Placeholder, at + 1)) {
        day.digits.append(at);
    }
    return day;
}

void put(QByteArray &text, const QList<qsizetype> &places, const QByteArray &what)
{
    char *const begin = text.data();
    for (const qsizetype place : places) {
        std::ranges::copy(what, begin + place);
    }
}
} // namespace

bool writeBulkOmadmLog(QIODevice &out, qint64 size)
{
    sys_days date = sys_days(2018y / January / 1d);
    Day day = makeDay(year_month_day(date));
    int number = Placeholder.toInt();
    for (; size > 0; date += days(1)) {
        put(day.text, day.dates, isoText(Moment(date)).first(DateSize));
        put(day.text, day.digits, QByteArray::number(++number));
        qint64 length = day.text.size();
        if (length > size) {
            length = day.text.lastIndexOf('\n', size - 1) + 1;
            size = length;
        }
        if (out.write(day.text.constData(), length) != length) {
            return false;
        }
        size -= length;
    }
    return true;
}

} // namespace Scep::Examples
