// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/goldendevice.h"
#include "tests/generator/iislog.h"
#include "tests/generator/windowslog.h"

#include <QJsonArray>

#include <map>

namespace Scep::Examples {

/// How far a request gets on the server before something goes wrong.
enum class GoldenServerStep { Asked, Sent, Verified, Issued, Reported };

/// Which connector checks the challenges: it decides which logs there are.
enum class GoldenConnector { Current, Legacy, None };

/// The NDES server and the CA of a golden case while they are played.
class GoldenServer
{
public:
    GoldenServer(const QByteArray &seed, GoldenConnector connector);

    /// What a healthy server writes of the device's requests, up to that step.
    void play(const GoldenDevice &device, int number, GoldenServerStep last);
    /// Writes one line of a case's table about that device; the time of what follows, or nothing
    /// when it is not for the server.
    [[nodiscard]] std::optional<Moment> write(const QJsonArray &line, Moment at,
                                              const GoldenDevice *device, int number);
    /// All files, with noise between the two times.
    [[nodiscard]] QMap<QString, QByteArray> files(Moment from, Moment to);

private:
    struct Text
    {
        Moment at;
        QString text;
        QString kind; ///< type of a CMTrace record, or sub-type of a trace
    };

    void verify(const GoldenDevice &device, int number, Moment at);
    void issue(const GoldenDevice &device, int number, Moment at);
    void report(const GoldenDevice &device, int number, Moment at);
    void row(const GoldenDevice &device, int number, Moment at, const QByteArray &operation,
             const QJsonArray &status);
    void connector(Moment at, int id, const GoldenDevice *device, int number,
                   const QJsonArray &line = {});
    void plugin(Moment at, const QString &text, const QString &kind = QStringLiteral("1"));
    void point(Moment at, const QString &text, const QString &kind = QStringLiteral("Information"));
    void pointRow(Moment at, const QByteArray &operation, int status, int sub, quint32 win32);
    [[nodiscard]] WindowsLog &logOf(const QString &kind);
    void event(const QString &kind, Moment at, const QJsonArray &line);

    const QByteArray m_seed;
    const GoldenConnector m_connector;
    IisLog m_iis;
    bool m_hasIis = false;
    std::map<QString, WindowsLog> m_logs;
    QList<Text> m_plugin;
    QList<Text> m_point;
    QList<Text> m_service;
};

} // namespace Scep::Examples
