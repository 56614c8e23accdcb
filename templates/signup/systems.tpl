{{%AUTOESCAPE context="HTML"}}{{#SYSTEMS}}<div class="choices choices-tight"{{#GROUPED}} data-svc="{{GROUP}}"{{/GROUPED}}>
  {{#SYSTEM}}<label class="choice"><input type="radio" name="os" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} data-cents="0" data-keep="1" data-line="{{LABEL}}"><span class="choice-name">{{LABEL}}</span></label>{{/SYSTEM}}
</div>{{/SYSTEMS}}
