// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace Scep::Testing {

QString sourcePath(const QString &path)
{
    return QDir(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR")).filePath(path);
}

RunResult runCli(const QStringList &arguments, const QByteArray &input, const QString &locale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    process.setProcessEnvironment(environment);
    process.start(QDir(qEnvironmentVariable("SCEP_WORKBENCH_BIN_DIR"))
                      .filePath(QStringLiteral("scep-workbench-cli")),
                  arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    RunResult result{.exitCode = process.exitCode(),
                     .output = process.readAllStandardOutput(),
                     .errors = process.readAllStandardError()};
    result.json = QJsonDocument::fromJson(result.output).object();
    return result;
}

QByteArray schemaFaults(const QByteArray &json, const QString &schema)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("output.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return "cannot write";
    }
    file.write(json);
    file.close();
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(QStringLiteral("python3"),
                    {sourcePath(QStringLiteral("tests/report/validate.py")),
                     sourcePath(QStringLiteral("resources/schema/") + schema), path});
    validator.waitForFinished();
    return validator.exitCode() == 0 ? QByteArray() : validator.readAll() + '.';
}

} // namespace Scep::Testing
