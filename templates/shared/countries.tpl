{{%AUTOESCAPE context="HTML"}}{{#COUNTRY}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{LABEL}}</option>{{/COUNTRY}}
