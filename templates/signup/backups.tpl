{{%AUTOESCAPE context="HTML"}}{{#BACKUPS}}<div class="choices choices-tight"{{#GROUPED}} data-svc="{{GROUP}}"{{/GROUPED}}>
  <label class="choice"><input type="radio" name="backup" value="none"{{#NO_BACKUP}} checked{{/NO_BACKUP}} data-cents="0" data-line=""><span class="choice-name">None</span></label>
  {{#BACKUP_SPACE}}<label class="choice"><input type="radio" name="backup" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} data-cents="{{CENTS}}" data-keep="1" data-line="{{LABEL}}" data-detail="{{DETAIL}}"><span class="choice-name">{{DETAIL}}</span><span class="choice-sub">{{PRICE}} a month</span></label>{{/BACKUP_SPACE}}
</div>{{/BACKUPS}}
