// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/rulevariants.h"

#include "models/analysis/rulebase.h"
#include "models/analysis/ruletexts.h"

#include <QDirIterator>
#include <QFile>
#include <QUuid>

#include <yaml-cpp/yaml.h>

namespace Scep {

namespace {
/// No log has such a thread.
constexpr auto Thread = "900000017";

std::vector<YAML::Node> builtInDocuments()
{
    QStringList paths;
    QDirIterator files(QStringLiteral(":/rules"), {QStringLiteral("*.yml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
    }
    paths.removeIf(&isRuleTextsPath); // what lies beside the rules in other languages
    paths.sort();
    std::vector<YAML::Node> documents;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            for (const YAML::Node &document : YAML::LoadAll(file.readAll().toStdString())) {
                if (document.IsMap()) {
                    documents.push_back(document);
                }
            }
        }
    }
    return documents;
}

void askForThread(YAML::Node rule, int round)
{
    const QUuid id =
        QUuid::createUuidV5(QUuid::fromString(QString::fromStdString(rule["id"].as<std::string>())),
                            QString::number(round));
    rule["id"] = id.toString(QUuid::WithoutBraces).toStdString();
    rule["detection"]["condition"] =
        "(" + rule["detection"]["condition"].as<std::string>() + ") and thread";
    rule["detection"]["thread"]["tid"] = Thread;
    for (const char *kind : {"match", "reject"}) {
        for (YAML::Node example : rule["examples"][kind]) {
            if (example.IsScalar()) {
                YAML::Node map;
                map["message"] = example.as<std::string>();
                example = map;
            }
            example["tid"] = Thread;
        }
    }
}
} // namespace

bool writeRuleVariants(const QString &folder, int count)
{
    const std::vector<YAML::Node> documents = builtInDocuments();
    auto left = count - static_cast<int>(RuleBase::builtIn().rules().size());
    for (int round = 1; left > 0; ++round) {
        QFile file(QStringLiteral("%1/variants-%2.yml").arg(folder).arg(round));
        if (documents.empty() || !file.open(QIODevice::WriteOnly)) {
            return false;
        }
        for (const YAML::Node &document : documents) {
            if (left-- <= 0) {
                break;
            }
            YAML::Node rule = YAML::Clone(document);
            askForThread(rule, round);
            const std::string text = "---\n" + YAML::Dump(rule) + "\n";
            file.write(text.data(), static_cast<qint64>(text.size()));
        }
    }
    return true;
}

} // namespace Scep
