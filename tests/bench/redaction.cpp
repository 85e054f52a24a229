// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// scep-redaction-bench MEGABYTES: how fast one thread takes identities out of text that has none,
// and out of a log as it is.

#include "models/report/redaction/encodedruns.h"
#include "models/report/redaction/redactor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Scep;

namespace {
QList<Identity> identities()
{
    QList<Identity> all;
    for (int i = 0; i < 200; ++i) {
        const QString number = QString::number(1000 + i * 37);
        all.append(
            {IdentityKind::Host, QStringLiteral("DESKTOP-%1K2Q1.contoso.example").arg(number)});
        all.append({IdentityKind::Address, QStringLiteral("person%1@contoso.example").arg(number)});
        all.append(
            {IdentityKind::SerialNumber, QStringLiteral("5D00000%11A2B3C4D5E6F").arg(number)});
        all.append(
            {IdentityKind::Guid, QStringLiteral("45b8a767-%1-4266-9d1f-8112c3d5d32c").arg(number)});
    }
    return all;
}

QByteArray repeated(const QByteArray &lines, qsizetype size)
{
    return lines.repeated(size / lines.size() + 1);
}

/// Megabytes a second of the work over the text.
template<typename Work>
double speed(qsizetype bytes, const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(bytes) * 1e3 / static_cast<double>(clock.nsecsElapsed());
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int megabytes = QCoreApplication::arguments().value(1).toInt();
    if (megabytes <= 0) {
        QTextStream(stderr) << "usage: scep-redaction-bench MEGABYTES\n";
        return 2;
    }
    const qsizetype size = megabytes * 1'000'000LL;
    const QByteArray clean =
        repeated("2026-04-14T08:17:02.3570000    VERB    Event     com.microsoft.omadm.client."
                 "SessionRunner    18327       10    Session 26 begins, message 5 acknowledged\n"
                 "2026-04-14T08:20:06.6070000    INFO    Event     org.jscep.client.Client    18327"
                 "       10    Certificate is self-signed, state CERT_INSTALL_REQUESTED\n",
                 size);
    const QByteArray named = repeated(
        "2026-04-14T08:17:02.3570000    VERB    Event     com.microsoft.omadm.client."
        "SessionRunner    18327       10    Session 26 begins, message 5 acknowledged\n"
        "2026-04-14T08:20:06.6070000    INFO    Event     HttpClient    18327       10    "
        "POST https://ndes.contoso.example/certsrv%2Fmscep for person1037%40contoso.example\n",
        size);
    const QList<Identity> known = identities();
    const QByteArray key(RedactionKeyBytes, '\x11');
    const ReplacementTable table(known, key, {});
    const Redactor redactor(known, key);
    QTextStream out(stdout);
    qint64 found = 0;
    out << "known MB/s "
        << speed(clean.size(),
                 [&] { table.matcher().scan(clean, [&](int, qsizetype) { ++found; }); })
        << "\nencoded MB/s "
        << speed(clean.size(), [&] { found += findEncodedRuns(clean, {}, table).size(); });
    const QString cleanText = QString::fromLatin1(clean);
    const QString namedText = QString::fromLatin1(named);
    out << "\nclean MB/s "
        << speed(clean.size(), [&] { found += redactor.redacted(cleanText).size(); })
        << "\nnamed MB/s "
        << speed(named.size(), [&] { found += redactor.redacted(namedText).size(); }) << "\nfound "
        << found << '\n';
    return 0;
}
