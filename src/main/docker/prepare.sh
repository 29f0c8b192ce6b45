#!/bin/sh
# Lays an executable jar out in a folder as the image does, and makes its cache: prepare.sh <jar> <folder> <class to train with>
# Then `java @start.options` starts it there.
set -eu
options=$(cd "$(dirname "$0")" && pwd)
rm -rf "$2"
java -Djarmode=tools -jar "$1" extract --application-filename application.jar --destination "$2"
cp "$options"/*.options "$2"
cd "$2"
java @training.options "$3"
