{{%AUTOESCAPE context="HTML"}}{{#PLANS}}<div class="choices" data-svc="{{GROUP}}">
  {{#PLAN}}<label class="choice"><input type="radio" name="plan" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} data-cents="{{CENTS}}" data-keep="1" data-line="{{LABEL}}" data-detail="{{DETAIL}}"><span class="choice-name">{{LABEL}}</span><span class="choice-price">{{PRICE}}<small> / month</small></span><ul>{{#PART}}<li>{{WORDS}}</li>{{/PART}}</ul></label>{{/PLAN}}
</div>{{/PLANS}}
