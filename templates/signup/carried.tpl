{{%AUTOESCAPE context="HTML"}}<span hidden>{{#CARRIED}}<input type="checkbox" checked disabled data-keep="1" data-cents="{{CENTS}}" data-line="{{NAME}}" data-detail="{{DETAIL}}">{{/CARRIED}}</span>
